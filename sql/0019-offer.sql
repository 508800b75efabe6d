-- Something that counts and where to find it: a course, a webinar, an event.
CREATE TABLE IF NOT EXISTS offer (
        offer_id  INT UNSIGNED NOT NULL AUTO_INCREMENT,
        code      VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- the document's id
        option_id SMALLINT UNSIGNED NOT NULL,
        title     VARCHAR(200) NOT NULL,
        from_day  DATE NULL,                                      -- inclusive; NULL: at any time
        until_day DATE NULL,                                      -- inclusive; NULL: no end
        href      VARCHAR(2000) COLLATE utf8mb4_nopad_bin NULL,
        version   INT UNSIGNED NOT NULL DEFAULT 1,
        CONSTRAINT pk_offer PRIMARY KEY (offer_id),
        CONSTRAINT uq_offer_code UNIQUE (code),
        CONSTRAINT fk_offer_option FOREIGN KEY (option_id) REFERENCES option (option_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
