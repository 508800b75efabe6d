-- Somebody who has, or had, events: AT and the number in eight digits. The row outlives an erased
-- person as the tombstone, so that no number is ever given twice. It is the lock under which all of
-- the candidate's rows are written.
CREATE TABLE IF NOT EXISTS candidate (
        candidate_id  INT UNSIGNED NOT NULL AUTO_INCREMENT,
        revision      BIGINT UNSIGNED NOT NULL DEFAULT 1, -- raised by every write that concerns it
        next_activity INT UNSIGNED NOT NULL DEFAULT 1,    -- the number of the next activity
        next_draft    INT UNSIGNED NOT NULL DEFAULT 1,    -- and of the next draft
        made          DATETIME(6) NOT NULL,               -- UTC
        gone          DATETIME(6) NULL,                   -- UTC, when erased; NULL: not
        CONSTRAINT pk_candidate PRIMARY KEY (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
