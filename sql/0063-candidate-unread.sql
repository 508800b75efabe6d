-- How many messages the candidate has not read: written with them, so that a page need not count.
ALTER TABLE candidate
        ADD COLUMN IF NOT EXISTS unread INT UNSIGNED NOT NULL DEFAULT 0;
