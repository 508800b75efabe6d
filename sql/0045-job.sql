-- Work that is done in the background, under a lease of its own.
CREATE TABLE IF NOT EXISTS job (
        job_id   BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind     VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'reproject'
        argument MEDIUMTEXT NULL,                                -- what the kind needs
        state    VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL,  -- 'waiting', 'running', 'done', 'failed', 'cancelled'
        done     BIGINT UNSIGNED NOT NULL DEFAULT 0,             -- steps, of
        steps    BIGINT UNSIGNED NOT NULL DEFAULT 0,             -- so many
        made     DATETIME(6) NOT NULL,                           -- UTC
        due      DATETIME(6) NOT NULL,                           -- UTC: not before
        owner    VARCHAR(96) COLLATE utf8mb4_nopad_bin NULL,     -- host:pid:random of who does it
        until    DATETIME(6) NULL,                               -- UTC, of the owner's lease
        tries    INT UNSIGNED NOT NULL DEFAULT 0,
        message  TEXT NULL,                                      -- what became of it
        CONSTRAINT pk_job PRIMARY KEY (job_id),
        CONSTRAINT ck_job_state CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
        KEY job_due (state, due)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
