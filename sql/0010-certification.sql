-- A certification that can be, or once could be, held.
CREATE TABLE IF NOT EXISTS certification (
        certification_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
        code             VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        place            INT UNSIGNED NOT NULL,                      -- in the programme's order, from 0
        exam             VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL, -- code of the exam
        type_id          SMALLINT UNSIGNED NOT NULL,
        name             VARCHAR(200) NOT NULL,
        retired          DATE NULL,                                  -- the first day on which it is; NULL: current
        successor_id     SMALLINT UNSIGNED NULL,
        version          INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_certification PRIMARY KEY (certification_id),
        CONSTRAINT uq_certification_code UNIQUE (code),
        CONSTRAINT fk_certification_type FOREIGN KEY (type_id) REFERENCES type (type_id),
        CONSTRAINT fk_certification_successor FOREIGN KEY (successor_id) REFERENCES certification (certification_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
