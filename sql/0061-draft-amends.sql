-- What a draft changes, where an activity that was entered is amended by it; and whether its day is the one on which its
-- image was taken, which nobody has typed.
ALTER TABLE draft
        ADD COLUMN IF NOT EXISTS amends INT UNSIGNED NULL,                       -- an activity of the candidate's
        ADD COLUMN IF NOT EXISTS day_of_image BOOLEAN NOT NULL DEFAULT FALSE;
