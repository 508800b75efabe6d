-- What an activity of an option gives, from a day on until the day of its next rule.
CREATE TABLE IF NOT EXISTS option_rule (
        option_id      SMALLINT UNSIGNED NOT NULL,
        from_day       DATE NOT NULL,                                  -- inclusive
        units          INT NOT NULL,                                   -- CE units; 0: not offered
        use_limit      INT NULL,                                       -- activities a cycle; NULL: no limit
        max_age_months INT NULL,                                       -- months between date and entry; NULL: any
        credit         VARCHAR(13) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'on-entry', 'on-acceptance'
        CONSTRAINT pk_option_rule PRIMARY KEY (option_id, from_day),
        CONSTRAINT fk_option_rule_option FOREIGN KEY (option_id) REFERENCES option (option_id) ON DELETE CASCADE,
        CONSTRAINT ck_option_rule_units CHECK (units >= 0 AND use_limit > 0 AND max_age_months >= 0),
        CONSTRAINT ck_option_rule_credit CHECK (credit IN ('on-entry', 'on-acceptance'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
