-- An image kept with a draft.
CREATE TABLE IF NOT EXISTS draft_evidence (
        candidate_id INT UNSIGNED NOT NULL,
        draft_id     INT UNSIGNED NOT NULL,
        place        TINYINT UNSIGNED NOT NULL, -- 1..5
        sha256       BINARY(32) NOT NULL,
        sent_sha256  BINARY(32) NULL,           -- of the file as it was sent
        name         VARCHAR(200) NULL,         -- that it had
        captured     DATE NULL,                 -- when the camera says it was taken
        CONSTRAINT pk_draft_evidence PRIMARY KEY (candidate_id, draft_id, place),
        CONSTRAINT fk_draft_evidence_draft FOREIGN KEY (candidate_id, draft_id)
                REFERENCES draft (candidate_id, draft_id) ON DELETE CASCADE,
        CONSTRAINT fk_draft_evidence_evidence FOREIGN KEY (sha256) REFERENCES evidence (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
