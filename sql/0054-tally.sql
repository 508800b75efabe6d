-- How many credentials of a certification stand where, as last counted: counting is what a large portal saves.
CREATE TABLE IF NOT EXISTS tally (
        certification_id SMALLINT UNSIGNED NOT NULL,    -- 0: active is the number of candidates
        active           INT UNSIGNED NOT NULL,
        grace            INT UNSIGNED NOT NULL,
        lapsed           INT UNSIGNED NOT NULL,
        revoked          INT UNSIGNED NOT NULL,
        soon             INT UNSIGNED NOT NULL,         -- of the active: those that expire
        soon_day         DATE NOT NULL,                 -- by this day
        made             DATETIME(6) NOT NULL,          -- UTC
        took             INT UNSIGNED NOT NULL,         -- microseconds
        CONSTRAINT pk_tally PRIMARY KEY (certification_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
