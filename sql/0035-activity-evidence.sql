-- An image that shows that an activity took place; deleted when the person is erased.
CREATE TABLE IF NOT EXISTS activity_evidence (
        candidate_id INT UNSIGNED NOT NULL,
        activity_id  INT UNSIGNED NOT NULL,
        place        TINYINT UNSIGNED NOT NULL, -- 1..5
        sha256       BINARY(32) NOT NULL,
        sent_sha256  BINARY(32) NULL,           -- of the file as it was sent; NULL: imported
        captured     DATE NULL,                 -- when the camera says it was taken
        CONSTRAINT pk_activity_evidence PRIMARY KEY (candidate_id, activity_id, place),
        CONSTRAINT fk_activity_evidence_activity FOREIGN KEY (candidate_id, activity_id)
                REFERENCES activity (candidate_id, activity_id),
        CONSTRAINT fk_activity_evidence_evidence FOREIGN KEY (sha256) REFERENCES evidence (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
