-- A name or text of one catalogue row in one language: exactly one of the six references is set.
CREATE TABLE IF NOT EXISTS wording (
        wording_id       INT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind             VARCHAR(11) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'name', 'description', 'proof', 'text'
        type_id          SMALLINT UNSIGNED NULL,
        item_group_id    SMALLINT UNSIGNED NULL,
        option_id        SMALLINT UNSIGNED NULL,
        certification_id SMALLINT UNSIGNED NULL,
        designation_id   SMALLINT UNSIGNED NULL,
        announcement_id  INT UNSIGNED NULL,
        place            INT UNSIGNED NOT NULL,                          -- among those of its kind and row, from 0
        language         VARCHAR(35) COLLATE utf8mb4_nopad_bin NULL,     -- BCP 47; NULL: not said
        words            TEXT NOT NULL,
        href             VARCHAR(2000) COLLATE utf8mb4_nopad_bin NULL,   -- of a proof: an example
        CONSTRAINT pk_wording PRIMARY KEY (wording_id),
        CONSTRAINT ck_wording_kind CHECK (kind IN ('name', 'description', 'proof', 'text')),
        CONSTRAINT ck_wording_one CHECK ((type_id IS NOT NULL) + (item_group_id IS NOT NULL) + (option_id IS NOT NULL)
                + (certification_id IS NOT NULL) + (designation_id IS NOT NULL) + (announcement_id IS NOT NULL) = 1),
        CONSTRAINT fk_wording_type FOREIGN KEY (type_id) REFERENCES type (type_id) ON DELETE CASCADE,
        CONSTRAINT fk_wording_item_group FOREIGN KEY (item_group_id)
                REFERENCES item_group (item_group_id) ON DELETE CASCADE,
        CONSTRAINT fk_wording_option FOREIGN KEY (option_id) REFERENCES option (option_id) ON DELETE CASCADE,
        CONSTRAINT fk_wording_certification FOREIGN KEY (certification_id)
                REFERENCES certification (certification_id) ON DELETE CASCADE,
        CONSTRAINT fk_wording_designation FOREIGN KEY (designation_id)
                REFERENCES designation (designation_id) ON DELETE CASCADE,
        CONSTRAINT fk_wording_announcement FOREIGN KEY (announcement_id)
                REFERENCES announcement (announcement_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
