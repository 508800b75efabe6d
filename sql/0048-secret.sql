-- What all workers on all machines sign with, so that nobody makes up what we gave out.
CREATE TABLE IF NOT EXISTS secret (
        name  VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL, -- 'cursor'
        bytes BINARY(32) NOT NULL,
        CONSTRAINT pk_secret PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
