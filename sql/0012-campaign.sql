-- A blanket extension: on its day every held certification that expires in its range is extended.
CREATE TABLE IF NOT EXISTS campaign (
        campaign_id  INT UNSIGNED NOT NULL AUTO_INCREMENT,
        place        INT UNSIGNED NOT NULL, -- in the programme's order, from 0
        name         VARCHAR(200) NULL,
        granted      DATE NOT NULL,         -- the day on which it takes effect
        expires_from DATE NOT NULL,         -- inclusive
        expires_to   DATE NOT NULL,         -- inclusive
        to_day       DATE NULL,             -- the new expiry, or
        months       INT NULL,              -- months added to the present one
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_campaign PRIMARY KEY (campaign_id),
        CONSTRAINT ck_campaign_range CHECK (expires_from <= expires_to),
        CONSTRAINT ck_campaign_effect CHECK ((to_day IS NULL) <> (months IS NULL) AND (months IS NULL OR months >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
