-- Somebody at a provider, and whose account it is: from the first time on these two decide, never an address.
CREATE TABLE IF NOT EXISTS identity (
        issuer     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
        subject    VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
        account_id BIGINT UNSIGNED NOT NULL,
        made       DATETIME(6) NOT NULL, -- UTC
        used       DATETIME(6) NOT NULL, -- UTC, the last time
        CONSTRAINT pk_identity PRIMARY KEY (issuer, subject),
        CONSTRAINT fk_identity_account FOREIGN KEY (account_id) REFERENCES account (account_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
