-- A mail address, of a candidate or of an account without one. One normalised address belongs to
-- one of them.
CREATE TABLE IF NOT EXISTS address (
        address_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        candidate_id INT UNSIGNED NULL,
        account_id   BIGINT UNSIGNED NULL,
        place        INT UNSIGNED NOT NULL,                           -- 0: the main address; then in the order recorded
        mail         VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL, -- as it was given
        mail_key     VARCHAR(254) COLLATE utf8mb4_nopad_bin NOT NULL, -- normalised: what is looked up
        verified     BOOLEAN NOT NULL DEFAULT FALSE,
        CONSTRAINT pk_address PRIMARY KEY (address_id),
        CONSTRAINT uq_address_mail_key UNIQUE (mail_key),
        CONSTRAINT uq_address_candidate UNIQUE (candidate_id, place),
        CONSTRAINT uq_address_account UNIQUE (account_id, place),
        CONSTRAINT fk_address_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_address_account FOREIGN KEY (account_id) REFERENCES account (account_id),
        CONSTRAINT ck_address_one CHECK ((candidate_id IS NULL) <> (account_id IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
