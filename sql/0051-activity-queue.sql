-- What waits for a reviewer, oldest first, and what was decided of late.
ALTER TABLE activity
        ADD KEY IF NOT EXISTS activity_entered (status, entered),
        ADD KEY IF NOT EXISTS activity_decided (status, decided);
