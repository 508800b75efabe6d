-- Somebody who signs in, and what he may do. Most are of a candidate; staff need not be.
CREATE TABLE IF NOT EXISTS account (
        account_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        candidate_id INT UNSIGNED NULL,                              -- NULL: an account without a candidate
        role         VARCHAR(16) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'candidate', 'admin'; later ones by a migration
        name         VARCHAR(200) NULL,                              -- of staff; a candidate's is in person
        password     VARCHAR(128) COLLATE utf8mb4_nopad_bin NULL,    -- argon2id, in its own text form; NULL: invited only
        enabled      BOOLEAN NOT NULL DEFAULT TRUE,
        made         DATETIME(6) NOT NULL,                           -- UTC
        changed      DATETIME(6) NULL,                               -- UTC, of the password
        CONSTRAINT pk_account PRIMARY KEY (account_id),
        CONSTRAINT uq_account_candidate UNIQUE (candidate_id),
        CONSTRAINT fk_account_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT ck_account_role CHECK (role IN ('candidate', 'admin'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
