-- One migration that was applied to this database. recertctl migrate runs this file and the next
-- one before it looks at anything: they are its own two tables.
CREATE TABLE IF NOT EXISTS migration (
        number   INT UNSIGNED NOT NULL,                          -- NNNN of its file
        name     VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- the file, without its folder
        checksum BINARY(32) NOT NULL,                            -- SHA-256 of the file as applied
        applied  DATETIME(6) NOT NULL,                           -- UTC
        CONSTRAINT pk_migration PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
