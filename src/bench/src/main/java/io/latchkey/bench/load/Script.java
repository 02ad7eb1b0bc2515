package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.load.Market.Wish;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The recorded SQL of one booking, sent again for another quote: same transactions, other ids, other dates.
 *
 * @param host whose id stays, as one host has all homes
 */
record Script(Recording recording, Wish recorded, String host) {

    /** Days; further than a claim looks, nearer than the first night is to now. */
    private static final int AROUND_THE_STAY = 60;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{6,}");

    static Script of(Recording recording, Wish recorded, JsonNode booking) {
        return new Script(recording, recorded, booking.get("hostId").asText());
    }

    /** Only what concerns the booking's own database. */
    Script in(String database) {
        List<Recording.Transaction> there = recording.transactions().stream()
                .filter(one -> one.database().equals(database))
                .toList();
        return new Script(new Recording(there), recorded, host);
    }

    Set<String> databases() {
        return recording.transactions().stream()
                .map(Recording.Transaction::database)
                .collect(Collectors.toSet());
    }

    /** One transaction with the values it is sent with. */
    record Turn(Recording.Transaction transaction, List<List<String>> values) {}

    /** What is sent for this wish; made beforehand, so that sending is all that is measured. */
    List<Turn> turns(Wish wish) {
        Map<String, String> ids = ids(wish);
        return recording.transactions().stream()
                .map(one -> new Turn(
                        one,
                        one.statements().stream()
                                .map(statement -> values(statement, ids, wish))
                                .toList()))
                .toList();
    }

    /** Sends it, each transaction on the connection to its database. */
    static void send(List<Turn> turns, Map<String, Connection> connections) throws SQLException {
        for (Turn turn : turns) {
            Connection connection = connections.get(turn.transaction().database());
            for (int i = 0; i < turn.values().size(); i++) {
                String sql = turn.transaction().statements().get(i).sql();
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    int index = 1;
                    for (String value : turn.values().get(i)) {
                        statement.setString(index++, value);
                    }
                    statement.execute();
                }
            }
            connection.commit();
        }
    }

    private List<String> values(Recording.Statement statement, Map<String, String> ids, Wish wish) {
        return statement.parameters().stream()
                .map(value -> value == null ? null : changed(statement.sql(), value, ids, wish))
                .toList();
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
        return DATE.matcher(renamed(value, ids))
                .replaceAll(found -> moved(LocalDate.parse(found.group()), wish).toString());
    }

    /** With other ids: the known ones, and fresh ones for all that are met for the first time. */
    static String renamed(String value, Map<String, String> ids) {
        return Recording.ID
                .matcher(value)
                .replaceAll(found ->
                        ids.computeIfAbsent(found.group(), id -> Fresh.like(id).toString()));
    }

    /** Dates of the stay move with it; now, and what follows soon from now, stays. */
    private LocalDate moved(LocalDate date, Wish wish) {
        LocalDate night = recorded.night();
        boolean ofTheStay = Math.abs(ChronoUnit.DAYS.between(night, date)) <= AROUND_THE_STAY;
        return ofTheStay ? date.plusDays(wish.night().toEpochDay() - night.toEpochDay()) : date;
    }
}
