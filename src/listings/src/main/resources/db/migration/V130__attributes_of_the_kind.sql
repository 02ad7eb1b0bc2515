-- Attributes are what the table of the listing's kind has: no type beside the kind, nothing that is not known.
UPDATE listing SET attributes = jsonb_strip_nulls(attributes - 'type');
ALTER TABLE listing ADD CHECK (jsonb_typeof(attributes) = 'object');
