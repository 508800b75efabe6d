-- The programme: one row. Every change to any catalogue table raises its revision, by which the
-- workers notice that theirs is old.
CREATE TABLE IF NOT EXISTS programme (
        programme_id    TINYINT UNSIGNED NOT NULL,                      -- 1
        name            VARCHAR(200) NOT NULL,
        contact         VARCHAR(254) NULL,                              -- whom to ask: a mail address
        time_zone       VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- IANA; decides every day
        activities_from DATE NOT NULL,                                  -- the first activity date that can count
        revision        BIGINT UNSIGNED NOT NULL,                       -- of rules and catalogue
        offers_revision BIGINT UNSIGNED NOT NULL DEFAULT 0,             -- of the offers
        CONSTRAINT pk_programme PRIMARY KEY (programme_id),
        CONSTRAINT ck_programme_one CHECK (programme_id = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
