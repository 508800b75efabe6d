-- A request for an extension that the candidate took back: 'withdrawn', decided on that day.
ALTER TABLE extension_request
        MODIFY COLUMN state VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'waiting', 'granted', 'refused', 'withdrawn'
        DROP CONSTRAINT IF EXISTS ck_extension_request_state,
        ADD CONSTRAINT ck_extension_request_state CHECK (state IN ('waiting', 'granted', 'refused', 'withdrawn'));
