-- A group of options, the first choice when an activity is entered.
CREATE TABLE IF NOT EXISTS item_group (
        item_group_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
        code          VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,
        place         INT UNSIGNED NOT NULL, -- in the programme's order, from 0
        name          VARCHAR(200) NOT NULL,
        version       INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_item_group PRIMARY KEY (item_group_id),
        CONSTRAINT uq_item_group_code UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
