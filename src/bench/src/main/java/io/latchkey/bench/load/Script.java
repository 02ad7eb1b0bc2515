package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.load.Market.Wish;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The recorded transaction of one booking, sent again for another quote: same statements, other ids, other dates.
 *
 * @param host whose id stays, as one host has all homes
 */
record Script(Recording recording, Wish recorded, String host) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{6,}");

    static Script of(Recording recording, Wish recorded, JsonNode booking) {
        return new Script(recording, recorded, booking.get("hostId").asText());
    }

    /** Runs it in one transaction, for this wish. */
    void run(Connection connection, Wish wish) throws SQLException {
        Map<String, String> ids = ids(wish);
        for (Recording.Statement statement : recording.statements()) {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                int index = 1;
                for (String value : statement.parameters()) {
                    prepared.setString(index++, value == null ? null : changed(statement.sql(), value, ids, wish));
                }
                prepared.execute();
            }
        }
        connection.commit();
    }

    /** What becomes of the ids we know; any other gets a fresh one. */
    private Map<String, String> ids(Wish wish) {
        Map<String, String> ids = new HashMap<>();
        ids.put(host, host);
        ids.put(recorded.quote().toString(), wish.quote().toString());
        ids.put(recorded.guest().id().toString(), wish.guest().id().toString());
        ids.put(recorded.home().listing().toString(), wish.home().listing().toString());
        ids.put(recorded.home().unit().toString(), wish.home().unit().toString());
        return ids;
    }

    private String changed(String sql, String value, Map<String, String> ids, Wish wish) {
        if (sql.contains("advisory") && NUMBER.matcher(value).matches()) {
            // A lock's number stands for ids that are others now; the same number would make all wait for one.
            return String.valueOf(ThreadLocalRandom.current().nextLong());
        }
        String renamed = ID.matcher(value)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(), id -> UUID.randomUUID().toString()));
        return DATE.matcher(renamed)
                .replaceAll(found -> moved(LocalDate.parse(found.group()), wish).toString());
    }

    /** Dates of the stay move with it; now, and what follows soon from now, stays. */
    private LocalDate moved(LocalDate date, Wish wish) {
        LocalDate night = recorded.night();
        boolean ofTheStay = !date.isBefore(night.minusDays(1)) && !date.isAfter(night.plusDays(3));
        return ofTheStay ? date.plusDays(wish.night().toEpochDay() - night.toEpochDay()) : date;
    }
}
