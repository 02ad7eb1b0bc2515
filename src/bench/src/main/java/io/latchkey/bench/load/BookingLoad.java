package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.load.Market.Wish;
import io.latchkey.bench.load.Script.Turn;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Bookings per second through HTTP and, in the same run, the same SQL straight from as many connections. Target: at
 * least half.
 *
 * <p>The same SQL is every transaction, in whichever service's database, that is committed between request and answer
 * and names the booking or what it is made of: the claim itself and the payment's order. What follows the answer (the
 * orders' being ticked off, numbers for the events, reading the feeds) is done for many bookings at once; HTTP pays for
 * it here, the plain SQL does not.
 */
final class BookingLoad {

    static final int CONNECTIONS = Integer.getInteger("connections", 16);

    private static final int COLD = 200;

    /** After half as many, compiling still took a tenth of the processors. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 16_000);

    private static final int MEASURED = Integer.getInteger("bookings", 2_000);

    private final World world;
    private final Market market;

    BookingLoad(World world) {
        this.world = world;
        this.market = new Market(world, new Market.Size(64, 64, 150, 400));
    }

    /** Returns the SQL of a booking, for others to send. */
    Script run() throws SQLException {
        URI front = world.address();
        URI service = world.ports().address(Port.BOOKINGS);
        Drive cold = throughHttp(front, market.quotes(COLD));
        throughHttp(front, market.quotes(WARM_UP));
        Script script = record(market.quotes(1).getFirst());
        Drive throughFront = throughHttp(front, market.quotes(MEASURED));
        Drive atService = throughHttp(service, market.quotes(MEASURED));
        List<Wish> more = market.quotes(2 * MEASURED);
        // Nobody may work on the rows that the plain SQL leaves behind.
        List.of("bookings", "payments", "listings")
                .forEach(name -> world.service(name).killForcibly());
        straight(script, more.subList(0, MEASURED));
        Drive straight = straight(script, more.subList(MEASURED, 2 * MEASURED));
        Report.title("Bookings from %d connections; one is %s".formatted(CONNECTIONS, script.recording()));
        Report.line("the front, cold", cold);
        Report.line("the front, warm", throughFront);
        Report.line("the service, warm", atService);
        Report.line("the same SQL, straight", straight);
        Report.ratio("the front : straight", throughFront.perSecond() / straight.perSecond(), "at least 0.50");
        Report.ratio("the service : straight", atService.perSecond() / straight.perSecond(), "at least 0.50");
        return script;
    }

    private Script record(Wish wish) {
        AtomicReference<JsonNode> booking = new AtomicReference<>();
        Recording recording = Recorder.listen(world.postgres(), () -> booking.set(market.book(wish, world.address())));
        return Script.of(recording.around("insert into booking"), wish, booking.get());
    }

    private Drive throughHttp(URI address, List<Wish> wishes) {
        Drive.Client<Wish> client = wish -> market.book(wish, address);
        return Drive.all(
                wishes,
                IntStream.range(0, CONNECTIONS).mapToObj(number -> client).toList());
    }

    private Drive straight(Script script, List<Wish> wishes) throws SQLException {
        List<List<Turn>> turns = wishes.stream().map(script::turns).toList();
        return Drive.all(turns, StraightClient.open(CONNECTIONS, script.databases(), world.postgres()::jdbcUrl));
    }
}
