package io.latchkey.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A recorded transaction, sent again for another quote: same statements, other ids, other dates. */
record Script(Recording recording, Set<String> kept, LocalDate night) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Runs it in one transaction. {@code ids} says what becomes of known ids; any other gets a fresh one. */
    void run(Connection connection, Map<String, String> ids, LocalDate otherNight) throws SQLException {
        Map<String, String> fresh = new HashMap<>(ids);
        long days = otherNight.toEpochDay() - night.toEpochDay();
        for (Recording.Statement statement : recording.statements()) {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                int index = 1;
                for (String value : statement.parameters()) {
                    prepared.setString(index++, value == null ? null : moved(renamed(value, fresh), days));
                }
                prepared.execute();
            }
        }
        connection.commit();
    }

    private String renamed(String value, Map<String, String> fresh) {
        return ID.matcher(value)
                .replaceAll(found -> kept.contains(found.group())
                        ? found.group()
                        : fresh.computeIfAbsent(
                                found.group(), id -> UUID.randomUUID().toString()));
    }

    /** Dates of the stay move with it; now, and what follows soon from now, stays. */
    private String moved(String value, long days) {
        return DATE.matcher(value).replaceAll(found -> {
            LocalDate date = LocalDate.parse(found.group());
            boolean ofTheStay = !date.isBefore(night.minusDays(1)) && !date.isAfter(night.plusDays(3));
            return (ofTheStay ? date.plusDays(days) : date).toString();
        });
    }
}
