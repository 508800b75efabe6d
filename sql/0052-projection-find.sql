-- Credentials by certification, status and expiry, for lists and sums: each way of asking is a range.
ALTER TABLE projection
        ADD KEY IF NOT EXISTS projection_certification_status (certification_id, status, expires),
        ADD KEY IF NOT EXISTS projection_certification_expires (certification_id, expires),
        ADD KEY IF NOT EXISTS projection_status (status, expires),
        ADD KEY IF NOT EXISTS projection_expires (expires);
