-- An image, once, however often it is used; gone with its last reference.
CREATE TABLE IF NOT EXISTS evidence (
        sha256     BINARY(32) NOT NULL,   -- of the image as stored
        media_type VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL,
        bytes      INT UNSIGNED NOT NULL, -- of the image
        width      INT UNSIGNED NULL,     -- pixels
        height     INT UNSIGNED NULL,     -- pixels
        uses       INT UNSIGNED NOT NULL, -- references from activities and drafts
        made       DATETIME(6) NOT NULL,  -- UTC
        image      LONGBLOB NOT NULL,     -- re-encoded, without metadata
        thumbnail  MEDIUMBLOB NULL,       -- a JPEG, its longer side 320 pixels at most
        CONSTRAINT pk_evidence PRIMARY KEY (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
