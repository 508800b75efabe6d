-- Something that the feeds tell of, under the number of its latest change. Only the sealer gives
-- numbers, after commit and in order: whoever has read up to a number has missed nothing below it.
CREATE TABLE IF NOT EXISTS change_number (
        number       BIGINT UNSIGNED NOT NULL,
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'candidate', 'credential', 'activity'
        candidate_id INT UNSIGNED NOT NULL,
        item         INT UNSIGNED NOT NULL,                          -- certification or activity; 0: the candidate
        gone         BOOLEAN NOT NULL,                               -- it is no longer there: a tombstone
        at           DATETIME(6) NOT NULL,                           -- UTC, of the change
        CONSTRAINT pk_change_number PRIMARY KEY (number),
        CONSTRAINT uq_change_number_thing UNIQUE (kind, candidate_id, item),
        CONSTRAINT ck_change_number_kind CHECK (kind IN ('candidate', 'credential', 'activity')),
        KEY change_number_kind (kind, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
