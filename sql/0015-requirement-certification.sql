-- A certification in the list of a requirement.
CREATE TABLE IF NOT EXISTS requirement_certification (
        designation_id   SMALLINT UNSIGNED NOT NULL,
        requirement      INT UNSIGNED NOT NULL, -- place of the requirement
        place            INT UNSIGNED NOT NULL, -- in its list, from 0
        certification_id SMALLINT UNSIGNED NOT NULL,
        CONSTRAINT pk_requirement_certification PRIMARY KEY (designation_id, requirement, place),
        CONSTRAINT fk_requirement_certification_requirement FOREIGN KEY (designation_id, requirement)
                REFERENCES requirement (designation_id, place) ON DELETE CASCADE,
        CONSTRAINT fk_requirement_certification_certification FOREIGN KEY (certification_id)
                REFERENCES certification (certification_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
