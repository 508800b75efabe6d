-- One certification that one candidate was ever awarded, as of today: derived, for lists, searches
-- and feeds.
CREATE TABLE IF NOT EXISTS projection (
        candidate_id     INT UNSIGNED NOT NULL,
        certification_id SMALLINT UNSIGNED NOT NULL,
        status           VARCHAR(7) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'active', 'grace', 'lapsed', 'revoked'
        renewable        BOOLEAN NOT NULL,                              -- held and not retired
        awarded          DATE NOT NULL,                                 -- the latest award that took hold
        expires          DATE NOT NULL,                                 -- the last day on which it is active
        grace_ends       DATE NULL,                                     -- the last day on which it can be renewed
        changes          DATE NULL,                                     -- the next day on which it must be looked at again
        number           VARCHAR(24) COLLATE utf8mb4_nopad_bin NULL,    -- verification number of that award
        CONSTRAINT pk_projection PRIMARY KEY (candidate_id, certification_id),
        CONSTRAINT fk_projection_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_projection_certification FOREIGN KEY (certification_id)
                REFERENCES certification (certification_id),
        CONSTRAINT ck_projection_status CHECK (status IN ('active', 'grace', 'lapsed', 'revoked')),
        KEY projection_changes (changes)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
