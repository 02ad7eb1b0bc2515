package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.load.Market.Wish;
import io.latchkey.bench.load.Script.Turn;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Complete bookings per second through the front: quote, book, pay, and look until it is confirmed, which is when the
 * money is in escrow. Beside them every transaction of it, in all three databases, that names the booking or what it is
 * made of, as plain SQL.
 */
final class RentalLoad {

    private static final int WARM_UP = Integer.getInteger("warm-up", 1_500);
    private static final int MEASURED = Integer.getInteger("rentals", 500);
    private static final int PER_CLIENT = 150;
    private static final List<String> SERVICES = List.of("bookings", "payments", "listings");

    /** The provider's message and the copy for search come a moment after the confirmation. */
    private static final Duration AFTERMATH = Duration.ofSeconds(1);

    private final World world;
    private final Market market;

    RentalLoad(World world) {
        this.world = world;
        this.market = new Market(world, new Market.Size(240, 64, 10, 60));
    }

    void warmUp() {
        int most = Ladder.CLIENTS.stream().mapToInt(Integer::intValue).max().orElseThrow();
        throughTheFront(market.wishes(WARM_UP), most);
    }

    /** For each number of clients. */
    List<Double> throughTheFront() {
        return Ladder.CLIENTS.stream()
                .map(clients -> throughTheFront(market.wishes(Math.min(PER_CLIENT * clients, MEASURED)), clients))
                .toList();
    }

    private double throughTheFront(List<Wish> wishes, int clients) {
        Drive.Client<Wish> client = this::rent;
        return Drive.all(
                        wishes,
                        IntStream.range(0, clients).mapToObj(number -> client).toList())
                .perSecond();
    }

    private JsonNode rent(Wish wish) {
        Wish quoted = market.quoted(wish);
        JsonNode booking = market.book(quoted, world.address());
        market.pay(quoted, booking);
        return booking;
    }

    Script record() {
        Wish wish = market.last();
        AtomicReference<Wish> quoted = new AtomicReference<>();
        AtomicReference<JsonNode> booking = new AtomicReference<>();
        Recording recording = Recorder.listen(world.postgres(), () -> {
            quoted.set(market.quoted(wish));
            booking.set(market.book(quoted.get(), world.address()));
            market.pay(quoted.get(), booking.get());
            Api.sleep(AFTERMATH);
        });
        return Script.of(recording.around("insert into booking"), quoted.get(), booking.get());
    }

    void stopServices() {
        SERVICES.forEach(name -> world.service(name).killForcibly());
    }

    void startServices() {
        SERVICES.forEach(name -> world.service(name).start());
    }

    /** In copies, so that the services find none of it when they are started again; in the originals if they are not. */
    List<Double> straight(Script script, boolean inCopies) throws SQLException {
        if (inCopies) {
            copy(script);
        }
        List<Double> perSecond = new ArrayList<>();
        straight(script, 16, inCopies);
        for (int clients : Ladder.CLIENTS) {
            perSecond.add(straight(script, clients, inCopies));
        }
        return perSecond;
    }

    private void copy(Script script) throws SQLException {
        try (Connection superuser = world.postgres().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(true);
            for (String database : script.databases()) {
                statement.execute(
                        "CREATE DATABASE " + copyOf(database) + " TEMPLATE " + database + " OWNER " + database);
            }
        }
    }

    private static String copyOf(String database) {
        return "copy_of_" + database;
    }

    private double straight(Script script, int clients, boolean inCopies) throws SQLException {
        List<List<Turn>> turns =
                market.wishes(MEASURED).stream().map(script::turns).toList();
        return Drive.all(turns, StraightClient.open(clients, script.databases(), database -> world.postgres()
                        .jdbcUrl(inCopies ? copyOf(database) : database)))
                .perSecond();
    }
}
