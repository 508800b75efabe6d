-- An event: the candidate took part in something. Clustered by candidate.
CREATE TABLE IF NOT EXISTS activity (
        candidate_id INT UNSIGNED NOT NULL,
        activity_id  INT UNSIGNED NOT NULL,                         -- 1..n in the candidate
        place        INT UNSIGNED NOT NULL,                         -- in the order recorded, from 1
        option_id    SMALLINT UNSIGNED NOT NULL,
        on_day       DATE NOT NULL,                                 -- when it took place
        entered      DATE NOT NULL,                                 -- when it was recorded
        status       VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'recorded', 'accepted', 'rejected', 'withdrawn'
        decided      DATE NULL,                                     -- day of the last decision
        language     VARCHAR(35) COLLATE utf8mb4_nopad_bin NULL,    -- of the evidence, BCP 47
        source       VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,    -- the system that reported it
        source_id    VARCHAR(128) COLLATE utf8mb4_nopad_bin NULL,   -- and that system's own id
        CONSTRAINT pk_activity PRIMARY KEY (candidate_id, activity_id),
        CONSTRAINT uq_activity_source UNIQUE (source, source_id),
        CONSTRAINT fk_activity_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_activity_option FOREIGN KEY (option_id) REFERENCES option (option_id),
        CONSTRAINT ck_activity_status CHECK (status IN ('recorded', 'accepted', 'rejected', 'withdrawn')),
        CONSTRAINT ck_activity_entered CHECK (entered >= on_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
