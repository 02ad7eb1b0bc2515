package io.latchkey.bench.load;

import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code make bench-search}: searches with dates at growing size, beside the plain way in the same run. */
public final class SearchBench {

    private static final int CLIENTS = Integer.getInteger("clients", 4);
    private static final int WARM_UP = Integer.getInteger("warm-up", 4_000);
    private static final int MEASURED = Integer.getInteger("searches", 3_000);
    private static final int PLAIN = Integer.getInteger("plain", 300);

    private final World world;
    private final List<Integer> cities = new ArrayList<>();
    private Drive first;

    private SearchBench(World world) {
        this.world = world;
    }

    public static void main(String[] args) throws SQLException {
        try (World world = World.fresh().start()) {
            new SearchBench(world).run();
        }
    }

    private void run() throws SQLException {
        try (Connection superuser = world.postgres().connectAsSuperuser();
                Statement administration = superuser.createStatement()) {
            administration.execute("ALTER SYSTEM SET max_wal_size = '8GB'");
            administration.execute("ALTER SYSTEM SET maintenance_work_mem = '1GB'");
            administration.execute("SELECT pg_reload_conf()");
        }
        try (Connection connection = world.connect("listings")) {
            SearchWorld filled = new SearchWorld(connection);
            cities.addAll(filled.readCities(Checkout.find().root().resolve("../shared/data")));
            int pair = cities.stream().mapToInt(size -> size).sum();
            for (String size :
                    System.getProperty("listings", "10000,100000,1000000").split(",")) {
                int copies = Math.max(1, Math.round(Integer.parseInt(size) / (float) pair));
                measure(filled, copies, false);
            }
            int dense = Integer.getInteger("dense", 100_000);
            if (dense > 0) {
                measure(filled, Math.round(dense / (float) pair), true);
            }
        }
    }

    private void measure(SearchWorld filled, int copies, boolean dense) throws SQLException {
        int listings = copies * cities.stream().mapToInt(size -> size).sum();
        world.service("listings").close();
        filled.fill(copies, dense);
        long start = System.nanoTime();
        world.service("listings").start();
        double loading = (System.nanoTime() - start) / 1e9;
        Random random = new Random(17);
        ours(asks(random, copies, dense, WARM_UP), new LongAdder());
        plain(asks(random, copies, dense, PLAIN / 3), new LongAdder());
        LongAdder ourHits = new LongAdder();
        LongAdder plainHits = new LongAdder();
        List<Drive> ours = new ArrayList<>();
        List<Drive> plain = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            ours.add(ours(asks(random, copies, dense, MEASURED / 3), ourHits));
            plain.add(plain(asks(random, copies, dense, PLAIN / 3), plainHits));
        }
        report(listings, dense, loading, Drive.together(ours), Drive.together(plain));
        Report.line(
                "hits a page",
                "%.1f, plain %.1f".formatted(ourHits.sum() / (double) MEASURED, plainHits.sum() / (double) PLAIN));
    }

    private void report(int listings, boolean dense, double loading, Drive ours, Drive plain) {
        Report.title("%,d listings%s, %d times taken each, %d clients"
                .formatted(listings, dense ? " in one city" : "", SearchWorld.OCCUPANCIES, CLIENTS));
        Report.line("start of the service", "%.1f s until it was ready".formatted(loading));
        Report.line("search through HTTP", ours + "   p95 %.1f ms".formatted(ours.millis(0.95)));
        Report.line("plain SQL, straight", plain + "   p95 %.1f ms".formatted(plain.millis(0.95)));
        Report.ratio("ours : plain, per second", ours.perSecond() / plain.perSecond(), "at least 10 at 1,000,000");
        if (first == null) {
            first = ours;
        } else if (!dense) {
            Report.ratio("p50 : p50 at the smallest", ours.millis(0.5) / first.millis(0.5), "at most 1.5");
        }
    }

    private List<SearchAsk> asks(Random random, int copies, boolean dense, int count) {
        return Stream.generate(() -> ask(random, copies, dense)).limit(count).toList();
    }

    private static SearchAsk ask(Random random, int copies, boolean dense) {
        int place = random.nextInt(2 * copies);
        double latitude = dense ? 50 : -54 + place / SearchWorld.COLUMNS * SearchWorld.LATITUDE_STEP;
        double longitude = dense ? 5 : -175 + place % SearchWorld.COLUMNS * SearchWorld.LONGITUDE_STEP;
        LocalDate from = LocalDate.now().plusDays(10 + random.nextInt(300));
        return new SearchAsk(
                latitude + random.nextDouble(-0.01, 0.01),
                longitude + random.nextDouble(-0.01, 0.01),
                from,
                from.plusDays(2 + random.nextInt(4)),
                2 + random.nextInt(3));
    }

    private Drive ours(List<SearchAsk> asks, LongAdder found) {
        URI service = world.ports().address(Port.LISTINGS);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            SearchAsk.Ours client = new SearchAsk.Ours(http, service, found);
            return Drive.all(
                    asks, IntStream.range(0, CLIENTS).mapToObj(number -> client).toList());
        }
    }

    private Drive plain(List<SearchAsk> asks, LongAdder found) throws SQLException {
        List<SearchAsk.Plain> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(SearchAsk.Plain.on(world.connect("listings"), found));
        }
        return Drive.all(asks, clients);
    }
}
