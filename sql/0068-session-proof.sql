-- By what a session was begun: the password alone; the password, and the second factor is still to come, so that
-- it opens nothing else; or both. offered: the secret that is being set up in it, sealed, until a code shows that
-- the app has it.
ALTER TABLE session
        ADD COLUMN IF NOT EXISTS proof   VARCHAR(8) COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'password', -- 'password', 'half', 'second'
        ADD COLUMN IF NOT EXISTS offered VARBINARY(80) NULL;
