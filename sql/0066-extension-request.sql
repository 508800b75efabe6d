-- More time for a certification that a candidate asks for, and what became of it: no event. Granted, it makes an
-- extension. Deleted when the person is erased.
CREATE TABLE IF NOT EXISTS extension_request (
        candidate_id     INT UNSIGNED NOT NULL,
        request_id       INT UNSIGNED NOT NULL,                         -- 1..n in the candidate
        certification_id SMALLINT UNSIGNED NOT NULL,
        entered          DATE NOT NULL,                                 -- when it was asked, in the programme's zone
        expires          DATE NOT NULL,                                 -- the expiry that is asked for
        grounds          TEXT NOT NULL,                                 -- why, in the candidate's words
        state            VARCHAR(7) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'waiting', 'granted', 'refused'
        open             BOOLEAN NULL,                                  -- TRUE while it waits; else NULL
        decided          DATE NULL,                                     -- in the programme's zone
        given            DATE NULL,                                     -- the expiry that was granted
        reason           TEXT NULL,                                     -- of the decision, which the candidate reads
        CONSTRAINT pk_extension_request PRIMARY KEY (candidate_id, request_id),
        CONSTRAINT uq_extension_request_open UNIQUE (candidate_id, certification_id, open),
        CONSTRAINT fk_extension_request_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_extension_request_certification FOREIGN KEY (certification_id) REFERENCES certification (certification_id),
        CONSTRAINT ck_extension_request_state CHECK (state IN ('waiting', 'granted', 'refused')),
        CONSTRAINT ck_extension_request_open CHECK ((open IS NOT NULL) = (state = 'waiting')),
        KEY extension_request_waiting (state, entered, candidate_id, request_id),
        KEY extension_request_decided (state, decided, candidate_id, request_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
