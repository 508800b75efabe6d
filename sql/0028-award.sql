-- An event: a certification was awarded.
CREATE TABLE IF NOT EXISTS award (
        candidate_id     INT UNSIGNED NOT NULL,
        place            INT UNSIGNED NOT NULL,                         -- in the order recorded, from 1
        certification_id SMALLINT UNSIGNED NOT NULL,
        on_day           DATE NOT NULL,                                 -- from which it holds
        expires          DATE NULL,                                     -- NULL: by the type's rule
        basis            VARCHAR(7) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'exam', 'upgrade', 'import'
        void             BOOLEAN NOT NULL DEFAULT FALSE,                -- as if it had never been
        number           VARCHAR(24) COLLATE utf8mb4_nopad_bin NULL,    -- public verification number, with its hyphens
        source           VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,    -- the system that reported it
        source_id        VARCHAR(128) COLLATE utf8mb4_nopad_bin NULL,   -- and that system's own id
        CONSTRAINT pk_award PRIMARY KEY (candidate_id, place),
        CONSTRAINT uq_award_number UNIQUE (number),
        CONSTRAINT uq_award_source UNIQUE (source, source_id),
        CONSTRAINT fk_award_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_award_certification FOREIGN KEY (certification_id) REFERENCES certification (certification_id),
        CONSTRAINT ck_award_basis CHECK (basis IN ('exam', 'upgrade', 'import'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
