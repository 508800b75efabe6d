-- A change to the programme that was drafted and not yet put in force, or what became of it. It has the whole programme
-- as it would be; put upon the programme in force of the day is the one thing that it is about.
CREATE TABLE IF NOT EXISTS proposal (
        proposal_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        thing       VARCHAR(14) COLLATE utf8mb4_nopad_bin NOT NULL, -- the table of what it is about: 'options', …, 'programme'
        code        VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL, -- of it; its place where it has none; 'new'; '': all
        state       VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'draft', 'publishing', 'published', 'withdrawn'
        open        BOOLEAN NULL,                                   -- TRUE while it is a draft or publishing; else NULL
        change_no   INT UNSIGNED NOT NULL DEFAULT 1,                -- raised by every change of what it proposes
        base        VARCHAR(22) COLLATE utf8mb4_nopad_bin NOT NULL, -- version of the thing that it changes; '': it is new
        document    MEDIUMTEXT NOT NULL,                            -- the programme as it would be, XML
        reason      TEXT NULL,
        account_id  BIGINT UNSIGNED NULL,                           -- who drafted it last; NULL: a program
        made        DATETIME(6) NOT NULL,                           -- UTC, of the last change
        publisher   BIGINT UNSIGNED NULL,                           -- the account that publishes it
        request     VARCHAR(26) COLLATE utf8mb4_nopad_bin NULL,     -- in which it was told to
        digest      VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,     -- of the numbers that were shown then
        refused     VARCHAR(64) COLLATE utf8mb4_nopad_bin NULL,     -- the refusal with which publishing ended last
        CONSTRAINT pk_proposal PRIMARY KEY (proposal_id),
        CONSTRAINT uq_proposal_open UNIQUE (thing, code, open),
        CONSTRAINT ck_proposal_state CHECK (state IN ('draft', 'publishing', 'published', 'withdrawn')),
        CONSTRAINT ck_proposal_open CHECK ((open IS NOT NULL) = (state IN ('draft', 'publishing')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
