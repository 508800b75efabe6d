-- A kind of mails that a candidate does not want; without a row they come. What it tells is in the portal all the same.
CREATE TABLE IF NOT EXISTS declined_mail (
        candidate_id INT UNSIGNED NOT NULL,
        mails        VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'activities', 'renewals', 'reminders', 'status'
        CONSTRAINT pk_declined_mail PRIMARY KEY (candidate_id, mails),
        CONSTRAINT fk_declined_mail_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
