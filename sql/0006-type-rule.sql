-- What a type requires, from a day on until the day of its next rule.
CREATE TABLE IF NOT EXISTS type_rule (
        type_id              SMALLINT UNSIGNED NOT NULL,
        from_day             DATE NOT NULL,                                  -- inclusive
        units                INT NOT NULL,                                   -- CE units required
        validity_months      INT NOT NULL,                                   -- months
        grace_days           INT NOT NULL,                                   -- days after the expiry
        retake_window_months INT NOT NULL,                                   -- months before the expiry
        renew_from           VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'completion', 'expiry'
        activities_since     VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL,  -- 'programme', 'cycle'
        CONSTRAINT pk_type_rule PRIMARY KEY (type_id, from_day),
        CONSTRAINT fk_type_rule_type FOREIGN KEY (type_id) REFERENCES type (type_id) ON DELETE CASCADE,
        CONSTRAINT ck_type_rule_units CHECK (units > 0 AND validity_months > 0),
        CONSTRAINT ck_type_rule_days CHECK (grace_days >= 0 AND retake_window_months >= 0),
        CONSTRAINT ck_type_rule_renew_from CHECK (renew_from IN ('completion', 'expiry')),
        CONSTRAINT ck_type_rule_since CHECK (activities_since IN ('programme', 'cycle'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
