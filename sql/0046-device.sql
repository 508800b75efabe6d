-- A browser in which somebody signed in to an account once, known by a cookie of its own: guesses made
-- elsewhere do not slow it.
CREATE TABLE IF NOT EXISTS device (
        token_hash BINARY(32) NOT NULL,      -- of the cookie's token, which nobody keeps
        account_id BIGINT UNSIGNED NOT NULL,
        used       DATETIME(6) NOT NULL,     -- UTC, the last sign-in
        CONSTRAINT pk_device PRIMARY KEY (token_hash, account_id),
        CONSTRAINT fk_device_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE,
        KEY device_used (used)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
