-- People by the beginning of a name.
ALTER TABLE person
        ADD KEY IF NOT EXISTS person_family_name (family_name, given_name),
        ADD KEY IF NOT EXISTS person_given_name (given_name, family_name);
