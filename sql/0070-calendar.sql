-- The private address at which a candidate's deadlines are a calendar: one each, made anew the old one is over. Deleted
-- when the person is erased.
CREATE TABLE IF NOT EXISTS calendar (
        candidate_id INT UNSIGNED NOT NULL,
        token_hash   BINARY(32) NOT NULL,  -- of the address's token, which nobody keeps
        made         DATETIME(6) NOT NULL, -- UTC
        CONSTRAINT pk_calendar PRIMARY KEY (candidate_id),
        CONSTRAINT uq_calendar_token UNIQUE (token_hash),
        CONSTRAINT fk_calendar_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
