-- An activity that was begun: not an event. Submitted it becomes one; what is left then is the way to it.
CREATE TABLE IF NOT EXISTS draft (
        candidate_id INT UNSIGNED NOT NULL,
        draft_id     INT UNSIGNED NOT NULL,                      -- 1..n in the candidate, never used again
        option_id    SMALLINT UNSIGNED NOT NULL,
        on_day       DATE NULL,                                  -- when it took place; NULL: not (rightly) said
        date_typed   VARCHAR(200) NULL,                          -- what was typed where that is no date
        title        TEXT NULL,                                  -- as long as it was typed
        notes        TEXT NULL,
        language     VARCHAR(35) COLLATE utf8mb4_nopad_bin NULL, -- of the evidence, BCP 47
        activity_id  INT UNSIGNED NULL,                          -- what it became; the texts are NULL then
        version      INT UNSIGNED NOT NULL DEFAULT 1,            -- raised by every change
        made         DATETIME(6) NOT NULL,                       -- UTC
        changed      DATETIME(6) NOT NULL,                       -- UTC
        CONSTRAINT pk_draft PRIMARY KEY (candidate_id, draft_id),
        CONSTRAINT fk_draft_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_draft_option FOREIGN KEY (option_id) REFERENCES option (option_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
