-- A form's one-time key that was used up, with the answer: the same form again gets it again. Kept a day.
CREATE TABLE IF NOT EXISTS once (
        account_id BIGINT UNSIGNED NOT NULL,                    -- whose form it was
        once_key   BINARY(32) NOT NULL,                         -- hash of the form's key
        request    BINARY(32) NOT NULL,                         -- hash of the content that was sent
        status     SMALLINT UNSIGNED NOT NULL,                  -- of the answer
        location   VARCHAR(400) COLLATE utf8mb4_nopad_bin NULL, -- of the answer
        answer     MEDIUMTEXT NULL,                             -- what else is needed to give it again
        made       DATETIME(6) NOT NULL,                        -- UTC
        CONSTRAINT pk_once PRIMARY KEY (account_id, once_key),
        CONSTRAINT fk_once_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE,
        KEY once_made (made)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
