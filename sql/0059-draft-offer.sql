-- What a draft was made from: one of the offers (by its code: an offer that is taken back leaves the draft), or a
-- report of another system, which the candidate keeps until it suits.
ALTER TABLE draft
        ADD COLUMN IF NOT EXISTS offer VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,
        ADD COLUMN IF NOT EXISTS source VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,      -- who reported it
        ADD COLUMN IF NOT EXISTS source_id VARCHAR(128) COLLATE utf8mb4_nopad_bin NULL;  -- under this identifier
