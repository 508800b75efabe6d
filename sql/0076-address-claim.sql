-- A mail address that somebody says is theirs, until a link that was sent there shows it. Whose it may be already is
-- not told here: the mail says it.
CREATE TABLE IF NOT EXISTS address_claim (
        token_hash BINARY(32) NOT NULL,                               -- of the link's token, which nobody keeps
        account_id BIGINT UNSIGNED NOT NULL,
        mail       VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL,   -- as it was given
        mail_key   VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL,   -- normalised
        made       DATETIME(6) NOT NULL,                              -- UTC
        ends       DATETIME(6) NOT NULL,                              -- UTC
        CONSTRAINT pk_address_claim PRIMARY KEY (token_hash),
        CONSTRAINT uq_address_claim UNIQUE (account_id, mail_key),
        CONSTRAINT fk_address_claim_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE,
        KEY address_claim_ends (ends)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
