-- What a candidate was told, written with the event that caused it; deleted when the person is erased. Candidate,
-- cause and step say what it is about: the same is told once.
CREATE TABLE IF NOT EXISTS message (
        message_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        candidate_id INT UNSIGNED NOT NULL,
        cause        VARCHAR(100) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'activity-17', 'ACP', 'ACP-2026-09-01', 'status', …
        step         VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,  -- 'entered', '30', 'renewed-2028-06-03-2026-06-01', …
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL,  -- as in the document
        made         DATETIME(6) NOT NULL,                            -- UTC
        seen         DATETIME(6) NULL,                                -- UTC, when it was read in the portal; NULL: not yet
        document     BLOB NOT NULL,                                   -- <message>: the facts of its day (xml/message.h)
        CONSTRAINT pk_message PRIMARY KEY (message_id),
        CONSTRAINT uq_message UNIQUE (candidate_id, cause, step),
        CONSTRAINT fk_message_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        KEY message_seen (candidate_id, seen)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
