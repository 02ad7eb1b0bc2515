-- What operators do by hand with other people's bookings and their money. A claim has its ruling in its own row.
CREATE TABLE operator_action (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    subject_id    uuid        NOT NULL,
    booking_id    uuid        NOT NULL,
    operator_id   uuid        NOT NULL,
    operator_name text        NOT NULL CHECK (operator_name <> ''),
    reason        text        NOT NULL CHECK (reason <> ''),
    acted_at      timestamptz NOT NULL
);
CREATE INDEX operator_action_of_booking ON operator_action (booking_id, id);

CREATE FUNCTION operator_action_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what an operator did is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER operator_action_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON operator_action
    FOR EACH STATEMENT EXECUTE FUNCTION operator_action_refuse_change();
