-- An address that a mail server refused for good: nothing is sent to it until it is confirmed anew, or until somebody of
-- staff sends again what failed. By its key, so that the row outlives a change of the order of addresses.
CREATE TABLE IF NOT EXISTS refused_address (
        mail_key VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL, -- as in address
        at       DATETIME(6) NOT NULL,                            -- UTC
        code     SMALLINT UNSIGNED NOT NULL,                      -- 550, …
        answer   VARCHAR(400) NOT NULL,                           -- the server's words
        CONSTRAINT pk_refused_address PRIMARY KEY (mail_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
