package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.load.Market.Wish;
import io.latchkey.devkit.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * {@code make bench}: bookings per second through HTTP and, in the same run, their SQL straight from as many connections.
 * Target: at least half.
 */
public final class BookingLoad {

    private static final int CONNECTIONS = Integer.getInteger("connections", 16);
    private static final int COLD = 200;
    private static final int WARM_UP = 600;
    private static final int MEASURED = Integer.getInteger("bookings", 2000);

    private BookingLoad() {}

    public static void main(String[] args) throws SQLException {
        try (World world = World.fresh().start()) {
            Market market = new Market(world, 32, 64);
            Drive cold = throughHttp(market.quotes(COLD));
            throughHttp(market.quotes(WARM_UP));
            Script script = record(world, market.quotes(1).getFirst());
            Drive warm = throughHttp(market.quotes(MEASURED));
            List<Wish> more = market.quotes(MEASURED + WARM_UP);
            // Nobody may work on the rows that the plain SQL leaves behind.
            world.service("bookings").killForcibly();
            straight(world, script, more.subList(0, WARM_UP));
            Drive straight = straight(world, script, more.subList(WARM_UP, more.size()));
            report(script, cold, warm, straight);
        }
    }

    private static void report(Script script, Drive cold, Drive warm, Drive straight) {
        System.out.printf(
                "%nBookings from %d connections; one booking is a transaction of %d statements%n",
                CONNECTIONS, script.recording().statements().size());
        System.out.println("through HTTP, cold     " + cold);
        System.out.println("through HTTP, warm     " + warm);
        System.out.println("the same SQL, straight " + straight);
        System.out.printf("ratio                  %7.2f     (target: 0.50)%n", warm.perSecond() / straight.perSecond());
    }

    private static Script record(World world, Wish wish) {
        AtomicReference<JsonNode> booking = new AtomicReference<>();
        Recording recording = Recorder.listen(world, () -> booking.set(Market.book(wish)), "insert into booking");
        return Script.of(recording, wish, booking.get());
    }

    private static Drive throughHttp(List<Wish> wishes) {
        return Drive.all(
                wishes,
                IntStream.range(0, CONNECTIONS)
                        .mapToObj(number -> (Drive.Client<Wish>) Market::book)
                        .toList());
    }

    private static Drive straight(World world, Script script, List<Wish> wishes) throws SQLException {
        List<StraightClient> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String address = world.postgres().jdbcUrl("bookings") + "?stringtype=unspecified";
            Connection connection = DriverManager.getConnection(address, "bookings", "bookings");
            connection.setAutoCommit(false);
            clients.add(new StraightClient(connection, script));
        }
        return Drive.all(wishes, clients);
    }

    private record StraightClient(Connection connection, Script script) implements Drive.Client<Wish> {

        @Override
        public void handle(Wish wish) throws SQLException {
            script.run(connection, wish);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
