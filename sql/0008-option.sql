-- A kind of activity that a candidate can enter ("Completing coursework").
CREATE TABLE IF NOT EXISTS option (
        option_id     SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
        code          VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        item_group_id SMALLINT UNSIGNED NOT NULL,
        place         INT UNSIGNED NOT NULL, -- in the programme's order, over all groups, from 0
        name          VARCHAR(200) NOT NULL,
        version       INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_option PRIMARY KEY (option_id),
        CONSTRAINT uq_option_code UNIQUE (code),
        CONSTRAINT fk_option_item_group FOREIGN KEY (item_group_id) REFERENCES item_group (item_group_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
