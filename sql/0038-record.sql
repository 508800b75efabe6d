-- All events of one candidate, packed (store/record.h): derived, written with the event itself.
CREATE TABLE IF NOT EXISTS record (
        candidate_id INT UNSIGNED NOT NULL,
        packed       MEDIUMBLOB NOT NULL, -- about a kilobyte
        CONSTRAINT pk_record PRIMARY KEY (candidate_id),
        CONSTRAINT fk_record_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
