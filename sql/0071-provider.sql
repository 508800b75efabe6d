-- What the provider of sign-ins says of itself, as the job process was told last: all that workers need of it.
CREATE TABLE IF NOT EXISTS provider (
        issuer       VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
        endpoint     VARCHAR(1000) COLLATE utf8mb4_nopad_bin NOT NULL, -- to which browsers are sent
        names_itself BOOLEAN NOT NULL,                                 -- its answers to them have an iss
        fetched      DATETIME(6) NOT NULL,                             -- UTC
        CONSTRAINT pk_provider PRIMARY KEY (issuer)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
