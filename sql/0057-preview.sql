-- What a proposal would do to all candidates (store/preview.h): as far as it was looked at, or whole.
CREATE TABLE IF NOT EXISTS preview (
        proposal_id BIGINT UNSIGNED NOT NULL,
        change_no   INT UNSIGNED NOT NULL,                     -- of the proposal
        revision    BIGINT UNSIGNED NOT NULL,                  -- of the programme that it was put upon
        today       DATE NOT NULL,                             -- looked forward from
        job_id      BIGINT UNSIGNED NOT NULL,                  -- which makes it
        after_id    INT UNSIGNED NOT NULL DEFAULT 0,           -- candidates up to that one are in it
        parts       INT UNSIGNED NOT NULL DEFAULT 0,           -- of the list
        figures     MEDIUMBLOB NULL,                           -- packed: counts and samples
        digest      CHAR(32) COLLATE utf8mb4_nopad_bin NULL,   -- of the counts, once it is whole
        made        DATETIME(6) NULL,                          -- UTC: when it was whole
        CONSTRAINT pk_preview PRIMARY KEY (proposal_id),
        CONSTRAINT fk_preview_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (proposal_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
