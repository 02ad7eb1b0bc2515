package io.latchkey.bench.load;

import io.latchkey.bench.load.LedgerClient.Life;
import io.latchkey.bench.load.Script.Turn;
import io.latchkey.devkit.world.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Ledger transactions per second by the code of the payments service, beside the same SQL from as many connections in
 * the same run. The SQL is recorded from one life of a booking and sent with other ids; its hashes are the recorded ones,
 * each following the one before, as nobody computes them on the way.
 */
final class LedgerLoad {

    private static final String DATABASE = "payments";
    private static final int LIVES = Integer.getInteger("lives", 1_000);
    private static final int HOSTS = 500;
    private static final int WARM_UP = 4;

    private final Postgres postgres;
    private final Random random = new Random(7);
    private final List<UUID> hosts =
            IntStream.range(0, HOSTS).mapToObj(i -> Fresh.ordered()).toList();

    LedgerLoad(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Nobody else may write meanwhile. */
    Ladder run(String of) throws SQLException {
        int most = Ladder.CLIENTS.stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (int i = 0; i < WARM_UP; i++) {
            ours(most);
        }
        Life recorded = Life.of(hosts.getFirst());
        Recording recording = record(recorded);
        straight(recording, recorded, most);
        return Ladder.climb(of, this::ours, clients -> straight(recording, recorded, clients));
    }

    private Recording record(Life life) {
        Recording recording = Recorder.listen(postgres, () -> {
            try (LedgerClient client =
                    LedgerClient.open(1, postgres.jdbcUrl(DATABASE)).getFirst()) {
                client.handle(life);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        String booking = life.booking().toString();
        Recording ofTheBooking = new Recording(recording.transactions().stream()
                .filter(one -> one.ids().contains(booking))
                .toList());
        if (ofTheBooking.transactions().size() != LedgerClient.TRANSACTIONS) {
            throw new IllegalStateException("recorded " + ofTheBooking);
        }
        return ofTheBooking;
    }

    private UUID anyHost() {
        return hosts.get(random.nextInt(HOSTS));
    }

    private double ours(int clients) throws SQLException {
        List<Life> lives =
                IntStream.range(0, LIVES).mapToObj(i -> Life.of(anyHost())).toList();
        return perSecond(lives, LedgerClient.open(clients, postgres.jdbcUrl(DATABASE)));
    }

    private double straight(Recording recording, Life recorded, int clients) throws SQLException {
        List<List<Turn>> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            Map<String, String> ids = new HashMap<>();
            ids.put(recorded.host().toString(), anyHost().toString());
            lives.add(recording.transactions().stream()
                    .map(one -> new Turn(
                            one,
                            one.statements().stream()
                                    .map(statement -> values(statement, ids))
                                    .toList()))
                    .toList());
        }
        return perSecond(lives, StraightClient.open(clients, Set.of(DATABASE), postgres::jdbcUrl));
    }

    private static List<String> values(Recording.Statement statement, Map<String, String> ids) {
        return statement.parameters().stream()
                .map(value -> value == null ? null : Script.renamed(value, ids))
                .toList();
    }

    private static <T> double perSecond(Collection<T> lives, List<? extends Drive.Client<T>> clients) {
        return Drive.all(lives, clients).perSecond() * LedgerClient.TRANSACTIONS;
    }
}
