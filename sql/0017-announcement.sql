-- What stands on every page from a day to a day. Its words are in wording.
CREATE TABLE IF NOT EXISTS announcement (
        announcement_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        place           INT UNSIGNED NOT NULL, -- in the programme's order, from 0
        from_day        DATE NOT NULL,         -- inclusive
        until_day       DATE NULL,             -- inclusive; NULL: until it is taken back
        version         INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_announcement PRIMARY KEY (announcement_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
