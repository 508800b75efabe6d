-- A language in which evidence can be written.
CREATE TABLE IF NOT EXISTS language (
        code  VARCHAR(35) COLLATE utf8mb4_nopad_bin NOT NULL, -- BCP 47
        place INT UNSIGNED NOT NULL,                          -- in the programme's order, from 0
        name  VARCHAR(200) NOT NULL,
        CONSTRAINT pk_language PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
