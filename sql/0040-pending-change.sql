-- Something changed in a transaction that has, once this row can be seen, been committed; it waits
-- for the sealer, at most a second or two, to be numbered.
CREATE TABLE IF NOT EXISTS pending_change (
        pending_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'candidate', 'credential', 'activity'
        candidate_id INT UNSIGNED NOT NULL,
        item         INT UNSIGNED NOT NULL,                          -- certification or activity; 0: the candidate
        gone         BOOLEAN NOT NULL,                               -- it is no longer there
        at           DATETIME(6) NOT NULL,                           -- UTC
        CONSTRAINT pk_pending_change PRIMARY KEY (pending_id),
        CONSTRAINT ck_pending_change_kind CHECK (kind IN ('candidate', 'credential', 'activity'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
