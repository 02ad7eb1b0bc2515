-- A zone that its host did not name follows the place. Until now each was named.
ALTER TABLE listing ADD time_zone_given boolean NOT NULL DEFAULT true;
