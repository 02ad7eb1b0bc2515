package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.importer.Import;
import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code make bench-import}: a city is moved here, copied until it has as many listings as wanted, through the public
 * API as by {@code make import}; then how long search took to know the last of them.
 */
public final class ImportBench {

    /** What Antwerp has. */
    private static final float CITY = 2_870;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final World world;

    private ImportBench(World world) {
        this.world = world;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int copies = Math.max(1, Math.round(Integer.getInteger("listings", 100_000) / CITY));
        Path folder = Files.createTempDirectory("latchkey-import");
        Path city = Checkout.find().root().resolve("../shared/data/airbnb-antwerp");
        Report.title("writing " + copies + " copies of " + city.getFileName());
        CopiedCity files = CopiedCity.write(city, folder, copies);
        try (World world = World.fresh().start()) {
            new ImportBench(world).run(files, folder);
        } finally {
            for (Path file : new Path[] {files.listings(), files.calendar()}) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void run(CopiedCity files, Path folder) throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        int code = Import.run(
                "FILE=" + files.listings(),
                "CALENDAR=" + files.calendar(),
                "STATE=" + folder.resolve("state"),
                "PARALLEL=" + Integer.getInteger("parallel", 16),
                "LATCHKEY_FRONT_PORT=" + world.ports().of(Port.FRONT),
                "LATCHKEY_KEYCLOAK_PORT=" + world.ports().of(Port.KEYCLOAK));
        double seconds = (System.nanoTime() - start) / 1e9;
        long end = System.nanoTime();
        long published = published();
        while (found() < published && System.nanoTime() - end < PATIENCE.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        Report.title("%,d listings imported, ended with %d".formatted(published, code));
        Report.line("all of it", "%.0f s, %.0f listings a second".formatted(seconds, published / seconds));
        Report.line("then until search has all", "%.0f ms".formatted((System.nanoTime() - end) / 1e6));
        Report.line("in search", "%,d".formatted(found()));
    }

    private long published() throws SQLException {
        try (Connection connection = world.connect("listings");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM listing WHERE state = 'PUBLISHED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long found() throws IOException, InterruptedException {
        URI facets = world.address().resolve("/v1/listing-facets");
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] body = http.send(HttpRequest.newBuilder(facets).build(), BodyHandlers.ofByteArray())
                    .body();
            return new ObjectMapper().readTree(body).path("total").asLong();
        }
    }
}
