-- Another code that stands for a certification.
CREATE TABLE IF NOT EXISTS alias (
        code             VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        certification_id SMALLINT UNSIGNED NOT NULL,
        place            INT UNSIGNED NOT NULL, -- among those of the certification, from 0
        CONSTRAINT pk_alias PRIMARY KEY (code),
        CONSTRAINT fk_alias_certification FOREIGN KEY (certification_id)
                REFERENCES certification (certification_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
