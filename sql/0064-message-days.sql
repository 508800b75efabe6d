-- The day on which a certification is looked at again is now also that of the next message about it: everybody is
-- looked at once.
INSERT INTO job (kind, state, made, due)
        SELECT 'reproject', 'waiting', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM DUAL
        WHERE EXISTS (SELECT 1 FROM projection);
