-- Who changed what, and when. Written with the change itself; the sealer adds number and hash, by
-- which the rows form a chain. Never changed otherwise, never deleted.
CREATE TABLE IF NOT EXISTS audit (
        audit_id     BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        at           DATETIME(6) NOT NULL,                           -- UTC
        account_id   BIGINT UNSIGNED NULL,                           -- who; NULL: a program
        program      VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- by way of what: 'web', 'recertctl import', 'jobs'
        request      VARCHAR(26) COLLATE utf8mb4_nopad_bin NULL,     -- id of the request, as in the log
        action       VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'activity-submit', 'programme-import', …
        candidate_id INT UNSIGNED NULL,                              -- whom it concerns; NULL: the programme, an account
        digests      MEDIUMTEXT COLLATE utf8mb4_nopad_bin NOT NULL,  -- a line a value: field, digest before, digest after
        number       BIGINT UNSIGNED NULL,                           -- in the chain, from 1; NULL: not sealed yet
        hash         BINARY(32) NULL,                                -- over the row before it and this one
        CONSTRAINT pk_audit PRIMARY KEY (audit_id),
        CONSTRAINT uq_audit_number UNIQUE (number),
        KEY audit_candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
