-- Who a candidate is; deleted when the person is erased.
CREATE TABLE IF NOT EXISTS person (
        candidate_id INT UNSIGNED NOT NULL,
        given_name   VARCHAR(200) NULL,
        family_name  VARCHAR(200) NULL,
        language     VARCHAR(35) COLLATE utf8mb4_nopad_bin NULL, -- BCP 47, of pages and mails
        CONSTRAINT pk_person PRIMARY KEY (candidate_id),
        CONSTRAINT fk_person_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
