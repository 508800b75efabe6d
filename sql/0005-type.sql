-- A type of certification (ACA, ACP): what renews together.
CREATE TABLE IF NOT EXISTS type (
        type_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
        code    VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        place   INT UNSIGNED NOT NULL,           -- in the programme's order, from 0
        name    VARCHAR(200) NOT NULL,
        version INT UNSIGNED NOT NULL DEFAULT 1, -- raised by every edit
        CONSTRAINT pk_type PRIMARY KEY (type_id),
        CONSTRAINT uq_type_code UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
