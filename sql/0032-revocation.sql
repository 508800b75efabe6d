-- An event: a certification was taken away.
CREATE TABLE IF NOT EXISTS revocation (
        candidate_id     INT UNSIGNED NOT NULL,
        place            INT UNSIGNED NOT NULL, -- in the order recorded, from 1
        certification_id SMALLINT UNSIGNED NOT NULL,
        on_day           DATE NOT NULL,         -- from which it holds
        void             BOOLEAN NOT NULL DEFAULT FALSE,
        CONSTRAINT pk_revocation PRIMARY KEY (candidate_id, place),
        CONSTRAINT fk_revocation_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_revocation_certification FOREIGN KEY (certification_id) REFERENCES certification (certification_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
