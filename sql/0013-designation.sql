-- An expert status above the single certifications.
CREATE TABLE IF NOT EXISTS designation (
        designation_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
        code           VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        place          INT UNSIGNED NOT NULL, -- in the programme's order, from 0
        name           VARCHAR(200) NOT NULL,
        version        INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_designation PRIMARY KEY (designation_id),
        CONSTRAINT uq_designation_code UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
