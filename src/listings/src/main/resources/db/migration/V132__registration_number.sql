ALTER TABLE listing ADD registration_number text CHECK (char_length(registration_number) BETWEEN 1 AND 50);
