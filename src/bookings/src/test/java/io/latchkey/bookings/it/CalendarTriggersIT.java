package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself tells of calendars, whoever writes the rows. */
@QuarkusTest
class CalendarTriggersIT extends ServiceIT {

    @Inject
    Database database;

    @Inject
    CalendarsTold told;

    private UUID group;

    @BeforeEach
    void someoneHasAUnit() {
        group = someone();
    }

    /** A day in some year. */
    private void take(UUID calendarGroup, int year) {
        database.update(
                "INSERT INTO occupancy (calendar_group, id, unit_id, kind, during) VALUES (?, ?, ?, 'EXTERNAL',"
                        + " tstzrange(make_timestamptz(?, 5, 1, 0, 0, 0), make_timestamptz(?, 5, 2, 0, 0, 0)))",
                calendarGroup,
                someone(),
                calendarGroup,
                year,
                year);
    }

    private int update(String change) {
        return database.update("UPDATE occupancy SET " + change + " WHERE calendar_group = ?", group);
    }

    @Test
    void tellsOnceForEachGroupOfATransaction() {
        UUID other = someone();
        told.once(
                other,
                () -> told.once(group, () -> QuarkusTransaction.requiringNew().call(() -> {
                    take(group, 2030);
                    take(other, 2030);
                    take(group, 2031);
                    return update("chosen = true")
                            + database.update("DELETE FROM occupancy WHERE calendar_group = ?", other);
                })));
    }

    @Test
    void tellsNothingOfWhatIsRolledBack() {
        told.never(group, () -> {
            QuarkusTransaction.begin();
            take(group, 2030);
            QuarkusTransaction.rollback();
            return 0;
        });
        told.once(group, () -> QuarkusTransaction.requiringNew().call(() -> {
            take(group, 2030);
            return 0;
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chosen = true",
                "begun = true",
                "listing_id = unit_id",
                "booking_id = unit_id",
                "kind = 'HOLD', expires_at = now()",
                "unit_id = id",
                "during = tstzrange(lower(during), upper(during) + interval '1 hour')",
                "used = tstzrange(lower(during), upper(during) - interval '1 hour')",
            })
    void tellsOfEachUpdateThatMatters(String change) {
        take(group, 2030);
        told.once(group, () -> update(change));
        told.never(group, () -> update("chosen = chosen"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"chosen = chosen", "used = during", "used = during, claimed = during", "id = gen_random_uuid()"})
    void tellsNothingOfAnUpdateThatDecidesNothing(String change) {
        take(group, 2030);
        told.never(group, () -> update(change));
    }

    @Test
    void tellsOfAnUpdatedBlock() {
        database.update(
                "INSERT INTO block (calendar_group, id, listing_id, state, dates) VALUES (?, ?, ?, 'CLOSED',"
                        + " '[2030-05-01,2030-05-02)')",
                group,
                group,
                group);

        told.once(
                group,
                () -> database.update(
                        "UPDATE block SET dates = '[2030-05-01,2030-05-03)' WHERE calendar_group = ?", group));
        told.never(group, () -> database.update("UPDATE block SET state = 'CLOSED' WHERE calendar_group = ?", group));
    }

    /** So that a table of another kind of period, or a trigger that is switched off, is not forgotten. */
    @Test
    void watchEveryTableWithPeriodsOfACalendarGroup() {
        List<String> watched = database.list(
                row -> row.getString(1),
                """
                SELECT c.relname || ' ' || string_agg(CASE WHEN t.tgtype & 4 > 0 THEN 'INSERT'
                        WHEN t.tgtype & 8 > 0 THEN 'DELETE' WHEN t.tgtype & 16 > 0 THEN 'UPDATE' END, ' ' ORDER BY t.tgtype)
                FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgenabled = 'O' AND NOT t.tgisinternal
                    AND t.tgname LIKE 'tell\\_%'
                WHERE c.relkind IN ('r', 'p') AND EXISTS (SELECT FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attname = 'calendar_group')
                    AND EXISTS (SELECT FROM pg_attribute a JOIN pg_range r ON r.rngtypid = a.atttypid
                        WHERE a.attrelid = c.oid AND NOT a.attisdropped)
                GROUP BY c.relname ORDER BY c.relname""");

        assertEquals(List.of("block INSERT DELETE UPDATE", "occupancy INSERT DELETE UPDATE"), watched);
    }
}
