-- Whoever writes an occupancy or a block tells, in the same transaction, that the calendar has changed: one event for
-- each calendar group and transaction. It waits for nobody: nothing is locked and no row is updated for it.
CREATE FUNCTION tell_calendars(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- Those this transaction told already; forgotten with it, or with the savepoint after which they were told.
    told text[] := string_to_array(coalesce(current_setting('latchkey.calendars_told', true), ''), ',');
    news text[] := ARRAY(SELECT DISTINCT CAST(id AS text) FROM unnest(changed) AS one (id)
        WHERE CAST(id AS text) <> ALL (told));
BEGIN
    IF cardinality(news) > 0 THEN
        PERFORM set_config('latchkey.calendars_told', array_to_string(told || news, ','), true);
        INSERT INTO event (id, type, subject, occurred_at, data)
        SELECT uuidv7(), 'io.latchkey.calendar.changed', id, clock_timestamp() + millis * interval '1 millisecond',
            CAST(json_build_object('calendarGroup', id) AS text)
        FROM unnest(news) AS one (id) CROSS JOIN clock_offset;
    END IF;
END $$;

CREATE FUNCTION tell_changed_calendars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_calendars(ARRAY(SELECT DISTINCT calendar_group FROM changed));
    RETURN NULL;
END $$;

-- What decisions are made on; an update of anything else, or to what it was before, is nothing to tell.
CREATE FUNCTION tell_updated_occupancies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_calendars(ARRAY(
        WITH was AS (
            SELECT calendar_group, unit_id, kind, during, coalesce(used, during), booking_id, expires_at, listing_id,
                chosen OR begun
            FROM before),
        becomes AS (
            SELECT calendar_group, unit_id, kind, during, coalesce(used, during), booking_id, expires_at, listing_id,
                chosen OR begun
            FROM after)
        SELECT calendar_group FROM (TABLE was EXCEPT TABLE becomes) AS gone
        UNION SELECT calendar_group FROM (TABLE becomes EXCEPT TABLE was) AS come));
    RETURN NULL;
END $$;

CREATE FUNCTION tell_updated_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_calendars(ARRAY(
        SELECT calendar_group FROM (TABLE before EXCEPT TABLE after) AS gone
        UNION SELECT calendar_group FROM (TABLE after EXCEPT TABLE before) AS come));
    RETURN NULL;
END $$;

CREATE TRIGGER tell_inserted AFTER INSERT ON occupancy REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_calendars();
CREATE TRIGGER tell_deleted AFTER DELETE ON occupancy REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_calendars();
CREATE TRIGGER tell_updated AFTER UPDATE ON occupancy REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION tell_updated_occupancies();

CREATE TRIGGER tell_inserted AFTER INSERT ON block REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_calendars();
CREATE TRIGGER tell_deleted AFTER DELETE ON block REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_calendars();
CREATE TRIGGER tell_updated AFTER UPDATE ON block REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION tell_updated_blocks();

-- Whoever follows the feed from its start learns of the calendars of earlier releases, too.
INSERT INTO event (id, type, subject, occurred_at, data)
SELECT uuidv7(), 'io.latchkey.calendar.changed', CAST(id AS text), clock_timestamp() + millis * interval '1 millisecond',
    CAST(json_build_object('calendarGroup', id) AS text)
FROM (SELECT calendar_group FROM occupancy UNION SELECT calendar_group FROM block) AS used (id)
CROSS JOIN clock_offset;
