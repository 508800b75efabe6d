-- What somebody wrote about an activity; deleted when the person is erased.
CREATE TABLE IF NOT EXISTS activity_text (
        candidate_id INT UNSIGNED NOT NULL,
        activity_id  INT UNSIGNED NOT NULL,
        title        VARCHAR(400) NULL,
        notes        TEXT NULL,
        reason       TEXT NULL,       -- of the last decision
        natural_key  BINARY(32) NULL, -- of option, date and title (white space folded, case ignored);
                                      -- NULL: no title, or rejected or withdrawn
        CONSTRAINT pk_activity_text PRIMARY KEY (candidate_id, activity_id),
        CONSTRAINT uq_activity_text_natural_key UNIQUE (candidate_id, natural_key),
        CONSTRAINT fk_activity_text_activity FOREIGN KEY (candidate_id, activity_id)
                REFERENCES activity (candidate_id, activity_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
