-- What signs somebody in once in place of the authenticator app that was lost.
CREATE TABLE IF NOT EXISTS recovery_code (
        account_id BIGINT UNSIGNED NOT NULL,
        code_hash  BINARY(32) NOT NULL,      -- of eighty random bits, which nobody keeps
        used       DATETIME(6) NULL,         -- UTC; NULL: not yet
        CONSTRAINT pk_recovery_code PRIMARY KEY (account_id, code_hash),
        CONSTRAINT fk_recovery_code_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
