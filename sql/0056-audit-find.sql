-- The audit log newest first, whole or by who, what and whom: each way of asking is a range of one key, whose
-- end is the primary key.
ALTER TABLE audit
        ADD KEY IF NOT EXISTS audit_at (at),
        ADD KEY IF NOT EXISTS audit_account_at (account_id, at),
        ADD KEY IF NOT EXISTS audit_account_action_at (account_id, action, at),
        ADD KEY IF NOT EXISTS audit_action_at (action, at),
        ADD KEY IF NOT EXISTS audit_candidate_at (candidate_id, at);
