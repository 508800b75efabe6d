-- What another system reported, under its own identifier, for good: the same again has the same outcome.
CREATE TABLE IF NOT EXISTS report (
        source       VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        source_id    VARCHAR(128) COLLATE utf8mb4_nopad_bin NOT NULL,
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'completion', 'award'
        content      BINARY(32) NOT NULL,                            -- hash of what it said
        state        VARCHAR(8) COLLATE utf8mb4_nopad_bin NOT NULL,  -- 'recorded', 'matched', 'waiting'
        candidate_id INT UNSIGNED NULL,                              -- NULL: nobody yet
        item         INT UNSIGNED NULL,                              -- activity, or place of the award
        made         DATETIME(6) NOT NULL,                           -- UTC, when it arrived
        mail_key     VARCHAR(254) COLLATE utf8mb4_nopad_bin NULL,    -- while it waits: whose, normalised
        code         VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,     -- while it waits: option or certification
        on_day       DATE NULL,                                      -- while it waits
        title        VARCHAR(400) NULL,                              -- while it waits
        CONSTRAINT pk_report PRIMARY KEY (source, source_id),
        CONSTRAINT ck_report_kind CHECK (kind IN ('completion', 'award')),
        CONSTRAINT ck_report_state CHECK (state IN ('recorded', 'matched', 'waiting')),
        KEY report_waiting (mail_key),
        KEY report_made (state, made)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
