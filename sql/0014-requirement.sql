-- One of the things that a designation requires, all of them at once.
CREATE TABLE IF NOT EXISTS requirement (
        designation_id SMALLINT UNSIGNED NOT NULL,
        place          INT UNSIGNED NOT NULL, -- from 0
        at_least       INT NOT NULL,          -- of the list that it has
        CONSTRAINT pk_requirement PRIMARY KEY (designation_id, place),
        CONSTRAINT fk_requirement_designation FOREIGN KEY (designation_id)
                REFERENCES designation (designation_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
