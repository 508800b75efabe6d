-- Whether completions that are reported of this person wait as drafts, until they are submitted.
ALTER TABLE person
        ADD COLUMN IF NOT EXISTS reports_wait TINYINT(1) NOT NULL DEFAULT 0;
