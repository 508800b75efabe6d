-- The right to do something that only one process may do at a time: migrating, sealing, the change
-- of day. Claimed by one UPDATE, committed before the work, looked at again when finishing.
CREATE TABLE IF NOT EXISTS lease (
        name  VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'migration', 'sealer', 'day'
        owner VARCHAR(96) COLLATE utf8mb4_nopad_bin NULL,     -- host:pid:random of the holder
        until DATETIME(6) NOT NULL,                           -- UTC, by the server's clock; past: free
        beat  DATETIME(6) NULL,                               -- UTC, the last round of work that was finished
        CONSTRAINT pk_lease PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
