package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Homes for some guests within 8 km, free for some nights, the cheapest twenty. */
record SearchAsk(double latitude, double longitude, LocalDate from, LocalDate to, int guests) {

    static final double RADIUS_M = 8_000;

    private static final double EARTH_M = 6_371_008.8;
    private static final int PAGE = 20;

    private URI at(URI service) {
        return service.resolve(String.format(
                Locale.ROOT,
                "/v1/listings?near=%.5f,%.5f&radiusKm=8&kind=HOME&guests=%d&from=%s&to=%s&sort=PRICE&limit=%d",
                latitude,
                longitude,
                guests,
                from,
                to,
                PAGE));
    }

    private double[] center() {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {
            EARTH_M * Math.cos(phi) * Math.cos(lambda),
            EARTH_M * Math.cos(phi) * Math.sin(lambda),
            EARTH_M * Math.sin(phi)
        };
    }

    /** The product, through HTTP. */
    record Ours(HttpClient http, URI service, LongAdder found) implements Drive.Client<SearchAsk> {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public void handle(SearchAsk ask) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(ask.at(service)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(ask + " " + new String(answer.body()));
            }
            JsonNode page = JSON.readTree(answer.body());
            found.add(page.path("items").size());
        }
    }

    /** What one would write first: no rule but being free, the base price, no total; straight to the database. */
    record Plain(Connection connection, PreparedStatement statement, LongAdder found)
            implements Drive.Client<SearchAsk> {

        private static final String SQL =
                """
                SELECT id, title, price, shown_latitude, shown_longitude FROM plain_listing l
                WHERE place <@ cube_enlarge(cube(ARRAY[?, ?, ?]), ?, 3) AND place <-> cube(ARRAY[?, ?, ?]) <= ?
                    AND kind = 'HOME' AND guests >= ?
                    AND NOT EXISTS (SELECT FROM plain_busy b WHERE b.listing_id = l.id
                        AND b.during && tstzrange(CAST(? AS date) + time '15:00', CAST(? AS date) + time '11:00'))
                ORDER BY price, id LIMIT %d"""
                        .formatted(PAGE);

        static Plain on(Connection connection, LongAdder found) throws SQLException {
            return new Plain(connection, connection.prepareStatement(SQL), found);
        }

        @Override
        public void handle(SearchAsk ask) throws SQLException {
            double[] center = ask.center();
            double chord = 2 * EARTH_M * Math.sin(RADIUS_M / (2 * EARTH_M));
            for (int i = 0; i < 3; i++) {
                statement.setDouble(i + 1, center[i]);
                statement.setDouble(i + 5, center[i]);
            }
            statement.setDouble(4, chord);
            statement.setDouble(8, chord);
            statement.setInt(9, ask.guests());
            statement.setObject(10, ask.from());
            statement.setObject(11, ask.to());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.increment();
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
