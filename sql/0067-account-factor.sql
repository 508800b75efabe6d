-- The second factor of staff: the secret that their authenticator app and we have, sealed with the key of the
-- configuration; the time step of the last code that was taken, so that none is taken twice.
ALTER TABLE account
        ADD COLUMN IF NOT EXISTS factor       VARBINARY(80) NULL,   -- nonce and box (fcgi/util/totp.h); NULL: none is set up
        ADD COLUMN IF NOT EXISTS factor_step  BIGINT UNSIGNED NULL, -- thirty seconds each, since 1970
        ADD COLUMN IF NOT EXISTS factor_since DATETIME(6) NULL;     -- UTC
