-- A one-time link with which a password is chosen.
CREATE TABLE IF NOT EXISTS invite (
        token_hash BINARY(32) NOT NULL,  -- of the link's token, which nobody keeps
        account_id BIGINT UNSIGNED NOT NULL,
        made       DATETIME(6) NOT NULL, -- UTC
        ends       DATETIME(6) NOT NULL, -- UTC
        used       DATETIME(6) NULL,     -- UTC; NULL: not yet
        CONSTRAINT pk_invite PRIMARY KEY (token_hash),
        CONSTRAINT fk_invite_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE,
        KEY invite_ends (ends)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
