-- The audit chain's end at some moment, signed and published.
CREATE TABLE IF NOT EXISTS checkpoint (
        number     BIGINT UNSIGNED NOT NULL, -- of the last audit row it covers
        hash       BINARY(32) NOT NULL,      -- of that row
        at         DATETIME(6) NOT NULL,     -- UTC
        public_key BINARY(32) NOT NULL,      -- Ed25519
        signature  BINARY(64) NOT NULL,      -- over number, hash and instant
        CONSTRAINT pk_checkpoint PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
