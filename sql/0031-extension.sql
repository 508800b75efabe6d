-- An event: one certification of one candidate was extended.
CREATE TABLE IF NOT EXISTS extension (
        candidate_id     INT UNSIGNED NOT NULL,
        place            INT UNSIGNED NOT NULL,                       -- in the order recorded, from 1
        certification_id SMALLINT UNSIGNED NOT NULL,
        granted          DATE NOT NULL,                               -- from which it holds
        expires          DATE NOT NULL,                               -- the new expiry
        void             BOOLEAN NOT NULL DEFAULT FALSE,
        ticket           VARCHAR(128) COLLATE utf8mb4_nopad_bin NULL, -- where it was asked for
        CONSTRAINT pk_extension PRIMARY KEY (candidate_id, place),
        CONSTRAINT fk_extension_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_extension_certification FOREIGN KEY (certification_id) REFERENCES certification (certification_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
