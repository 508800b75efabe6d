-- Some thousand cases of a preview, in order of candidate.
CREATE TABLE IF NOT EXISTS preview_part (
        proposal_id BIGINT UNSIGNED NOT NULL,
        part        INT UNSIGNED NOT NULL, -- from 1
        cases       INT UNSIGNED NOT NULL,
        packed      MEDIUMBLOB NOT NULL,
        CONSTRAINT pk_preview_part PRIMARY KEY (proposal_id, part),
        CONSTRAINT fk_preview_part_preview FOREIGN KEY (proposal_id) REFERENCES preview (proposal_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
