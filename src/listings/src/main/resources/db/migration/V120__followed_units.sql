-- A listing that shares all units of another one is given those, too, that come later.
ALTER TABLE listing ADD follows_units_of uuid REFERENCES listing (id);
CREATE INDEX listing_following ON listing (follows_units_of) WHERE follows_units_of IS NOT NULL;
