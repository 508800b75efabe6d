-- A value from which and to which something was changed, and the salt of its digest in the audit
-- row; deleted when the person is erased, which leaves the chain whole.
CREATE TABLE IF NOT EXISTS changed_value (
        audit_id     BIGINT UNSIGNED NOT NULL,
        place        INT UNSIGNED NOT NULL,                          -- line of the audit row's digests, from 0
        candidate_id INT UNSIGNED NULL,                              -- whose value it is
        field        VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'activity 17 status'
        salt         BINARY(16) NOT NULL,
        before_value MEDIUMTEXT NULL,                                -- NULL: there was none
        after_value  MEDIUMTEXT NULL,                                -- NULL: there is none
        CONSTRAINT pk_changed_value PRIMARY KEY (audit_id, place),
        CONSTRAINT fk_changed_value_audit FOREIGN KEY (audit_id) REFERENCES audit (audit_id),
        KEY changed_value_candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
