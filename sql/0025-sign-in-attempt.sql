-- Failed sign-ins of late under one name or from one address: guessing is slowed.
CREATE TABLE IF NOT EXISTS sign_in_attempt (
        subject  BINARY(32) NOT NULL,  -- hash of what was tried, or of the peer's address
        failures INT UNSIGNED NOT NULL,
        last     DATETIME(6) NOT NULL, -- UTC
        until    DATETIME(6) NOT NULL, -- UTC: no attempt is looked at before
        CONSTRAINT pk_sign_in_attempt PRIMARY KEY (subject),
        KEY sign_in_attempt_last (last)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
