-- A browser that is signed in.
CREATE TABLE IF NOT EXISTS session (
        token_hash BINARY(32) NOT NULL,                            -- of the cookie's token, which nobody keeps
        account_id BIGINT UNSIGNED NOT NULL,
        made       DATETIME(6) NOT NULL,                           -- UTC, all of them
        used       DATETIME(6) NOT NULL,                           -- last use, written at most once a minute
        ends       DATETIME(6) NOT NULL,                           -- absolute limit
        address    VARCHAR(45) COLLATE utf8mb4_nopad_bin NOT NULL, -- of the peer at sign-in
        agent      VARCHAR(200) NOT NULL,                          -- what the browser called itself, cut
        CONSTRAINT pk_session PRIMARY KEY (token_hash),
        CONSTRAINT fk_session_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE,
        KEY session_ends (ends)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
