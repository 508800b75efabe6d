-- Why an award, an extension or a revocation was made or voided; deleted when the person is erased.
CREATE TABLE IF NOT EXISTS reason (
        candidate_id INT UNSIGNED NOT NULL,
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'award', 'extension', 'revocation'
        place        INT UNSIGNED NOT NULL,                          -- of the event in its table
        reason       TEXT NOT NULL,
        CONSTRAINT pk_reason PRIMARY KEY (candidate_id, kind, place),
        CONSTRAINT fk_reason_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT ck_reason_kind CHECK (kind IN ('award', 'extension', 'revocation'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
