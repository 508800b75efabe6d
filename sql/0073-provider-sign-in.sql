-- A sign-in by a provider: from the moment at which a browser is sent there to the session, or to the reason why there
-- is none. The worker writes what is to be asked, the job process asks the provider and writes what it said. What is
-- over is forgotten after a day, what failed after thirty.
CREATE TABLE IF NOT EXISTS provider_sign_in (
        reference     CHAR(26) COLLATE utf8mb4_nopad_bin NOT NULL,  -- of the request that began it: pages show it, admins find it
        step          VARCHAR(8) COLLATE utf8mb4_nopad_bin NOT NULL,
        at            DATETIME(6) NOT NULL,                         -- UTC, of the step ('taken': of 'asked')
        made          DATETIME(6) NOT NULL,                         -- UTC
        issuer        VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
        state         BINARY(32) NULL,                              -- hash of the state; NULL: of nothing that we began
        browser       BINARY(32) NULL,                              -- hash of the cookie's token
        next          VARCHAR(4000) COLLATE utf8mb4_nopad_bin NULL, -- a path of ours
        nonce         CHAR(43) COLLATE utf8mb4_nopad_bin NULL,      -- until it was asked
        verifier      CHAR(43) COLLATE utf8mb4_nopad_bin NULL,      -- likewise
        code          VARCHAR(4000) COLLATE utf8mb4_nopad_bin NULL, -- of the provider; likewise
        subject       VARCHAR(255) COLLATE utf8mb4_nopad_bin NULL,  -- what it said; until the session
        mail          VARCHAR(254) COLLATE utf8mb4_nopad_bin NULL,
        mail_key      VARCHAR(254) COLLATE utf8mb4_nopad_bin NULL,
        mail_verified BOOLEAN NOT NULL DEFAULT FALSE,
        given_name    VARCHAR(100) NULL,
        family_name   VARCHAR(100) NULL,
        failure       VARCHAR(32) COLLATE utf8mb4_nopad_bin NULL,   -- code of the refusal
        detail        VARCHAR(300) NULL,                            -- for admins
        CONSTRAINT pk_provider_sign_in PRIMARY KEY (reference),
        CONSTRAINT uq_provider_sign_in_state UNIQUE (state),
        CONSTRAINT ck_provider_sign_in_step CHECK (step IN ('sent', 'asked', 'taken', 'answered', 'done', 'failed')),
        KEY provider_sign_in_step (step, reference),
        KEY provider_sign_in_mail (mail_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
