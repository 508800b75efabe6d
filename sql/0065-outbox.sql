-- A mail that waits to be sent, or what became of it: written with what it tells, where a mail server is configured.
-- What it says is a message of the portal; or, where it is none (a link that works once), a document of its own,
-- which goes as soon as it was sent. Person, cause and step say what it is about: the same is sent once.
CREATE TABLE IF NOT EXISTS outbox (
        outbox_id    BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        candidate_id INT UNSIGNED NULL,
        account_id   BIGINT UNSIGNED NULL,                            -- of staff, who are no candidate
        cause        VARCHAR(100) COLLATE utf8mb4_nopad_bin NOT NULL, -- as of the message; else its own
        step         VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,
        kind         VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL,  -- as in the document
        message_id   BIGINT UNSIGNED NULL,                            -- NULL: no message of the portal
        document     BLOB NULL,                                       -- <message>, of such a one; NULL once it ended
        mail         VARCHAR(254) COLLATE utf8mb4_nopad_bin NULL,     -- to whom; NULL: the main address, or the next verified one
        language     VARCHAR(35) COLLATE utf8mb4_nopad_bin NULL,      -- NULL: the person's
        made         DATETIME(6) NOT NULL,                            -- UTC
        ends         DATETIME(6) NULL,                                -- UTC: of no use after it
        state        VARCHAR(7) COLLATE utf8mb4_nopad_bin NOT NULL,   -- 'waiting', 'sent', 'failed'; 'dropped': nobody wants it
        due          DATETIME(6) NOT NULL,                            -- UTC: not before; while it is sent, when its sender is given up
        owner        VARCHAR(96) COLLATE utf8mb4_nopad_bin NULL,      -- host:pid:random of who sent it last
        began        DATETIME(6) NULL,                                -- UTC, of the first try
        tries        INT UNSIGNED NOT NULL DEFAULT 0,
        sent_to      VARCHAR(254) COLLATE utf8mb4_nopad_bin NULL,     -- of the last try
        code         SMALLINT UNSIGNED NULL,                          -- that the server answered to it; 0: nothing
        answer       VARCHAR(400) NULL,                               -- in its words
        CONSTRAINT pk_outbox PRIMARY KEY (outbox_id),
        CONSTRAINT uq_outbox_candidate UNIQUE (candidate_id, cause, step),
        CONSTRAINT uq_outbox_account UNIQUE (account_id, cause, step),
        CONSTRAINT fk_outbox_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (candidate_id),
        CONSTRAINT fk_outbox_account FOREIGN KEY (account_id) REFERENCES account (account_id),
        CONSTRAINT fk_outbox_message FOREIGN KEY (message_id) REFERENCES message (message_id),
        CONSTRAINT ck_outbox_one CHECK ((candidate_id IS NULL) <> (account_id IS NULL)),
        CONSTRAINT ck_outbox_state CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
        KEY outbox_due (state, due),
        KEY outbox_ends (ends)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
