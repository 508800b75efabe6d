-- A key with which another system reads feeds or reports. Only its hash is kept. Several of one name
-- are good at once, so that one can take the other's place.
CREATE TABLE IF NOT EXISTS integrator_key (
        key_id     INT UNSIGNED NOT NULL AUTO_INCREMENT,
        name       VARCHAR(64) COLLATE utf8mb4_nopad_bin NOT NULL,  -- the source of what it reports
        scopes     VARCHAR(100) COLLATE utf8mb4_nopad_bin NOT NULL, -- words with spaces: 'feeds:read feeds:personal'
        key_hash   BINARY(32) NOT NULL,
        per_minute INT UNSIGNED NOT NULL,                           -- requests, of each worker
        made       DATETIME(6) NOT NULL,                            -- UTC
        ends       DATETIME(6) NULL,                                -- UTC; NULL: no end
        revoked    DATETIME(6) NULL,                                -- UTC; NULL: not
        used       DATETIME(6) NULL,                                -- UTC, last use, written at most once a minute
        CONSTRAINT pk_integrator_key PRIMARY KEY (key_id),
        CONSTRAINT uq_integrator_key_hash UNIQUE (key_hash),
        KEY integrator_key_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
