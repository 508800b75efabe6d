-- A learning path in the list of a requirement.
CREATE TABLE IF NOT EXISTS requirement_path (
        designation_id SMALLINT UNSIGNED NOT NULL,
        requirement    INT UNSIGNED NOT NULL, -- place of the requirement
        place          INT UNSIGNED NOT NULL, -- in its list, from 0
        path           VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        CONSTRAINT pk_requirement_path PRIMARY KEY (designation_id, requirement, place),
        CONSTRAINT fk_requirement_path_requirement FOREIGN KEY (designation_id, requirement)
                REFERENCES requirement (designation_id, place) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
