package io.latchkey.devkit.importer;

import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.FreshToken;
import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Tokens;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code make import}: reads Inside Airbnb's files into a running system through its front, as the operator olga acting
 * for the files' hosts. Ends with 0 when every row was published or refused for a reason in the row itself, 1 when some
 * failed (run it again), 2 when it was called wrongly, 3 when the system is not there.
 */
public final class Import {

    private final ImportOptions options;
    private final Api api;
    private final PrintStream out;
    private final ImportReport report = new ImportReport();

    Import(ImportOptions options, HttpClient http, PrintStream out) {
        this.options = options;
        this.out = out;
        Tokens tokens = new Tokens(options.addresses().issuer());
        FreshToken olga = new FreshToken(() -> tokens.of(DemoPerson.OLGA));
        this.api = new Api(http, options.addresses().front(), olga, Backoff.DEFAULT);
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * The same from within another program.
     *
     * @param arguments each {@code NAME=value}, over those of the environment
     */
    public static int run(String... arguments) {
        try (HttpClient http = client()) {
            ImportOptions options =
                    ImportOptions.of(System.getenv(), arguments, Checkout.find().root());
            return new Import(options, http, System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + ImportOptions.USAGE);
            return 2;
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage() + " (" + e.getCause() + ")");
            return 3;
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return 3;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    int run() {
        CsvFile listings = existing(options.listings());
        CsvFile days = existing(options.calendar());
        Path state = options.state().resolve(options.name() + ".state.jsonl");
        try (ImportState progressSoFar = new ImportState(state)) {
            forgetIfWiped(progressSoFar);
            out.println("reading " + options.calendar());
            CalendarFile calendar = CalendarFile.read(days);
            int rows = listings.count();
            RowReader reader = reader(listings, calendar, progressSoFar);
            Progress progress = new Progress(out, System.console() != null, rows);
            RowSteps steps = new RowSteps(api, progressSoFar);
            new ImportRun(reader, steps, report, progress, options.parallel()).all(listings);
            progress.finish();
            Path file = options.state().resolve(options.name() + ".report.json");
            report.write(file, progress.elapsed());
            out.println(report.summary(progress.elapsed()) + "report       " + file);
            return report.isComplete() ? 0 : 1;
        }
    }

    private static CsvFile existing(Path path) {
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException("there is no file " + path);
        }
        return new CsvFile(path);
    }

    private RowReader reader(CsvFile listings, CalendarFile calendar, ImportState state) {
        Place place = firstPlace(listings);
        LocalDate today = api.now().atZone(place.zone()).toLocalDate();
        int weeks = state.shiftWeeks().or(options::shiftWeeks).orElseGet(() -> calendar.firstDay()
                .map(first -> CalendarShift.upTo(today, first).weeks())
                .orElse(0));
        if (state.shiftWeeks().isEmpty()) {
            state.begin(weeks);
        }
        report.note("file", options.listings().toString());
        report.note("place", place.city() + ", " + place.zone() + ", " + place.currency());
        report.note("calendar", "%,d days of %,d listings".formatted(calendar.days(), calendar.listings()));
        report.note("shift", "all dates moved by %d weeks, weekdays kept".formatted(weeks));
        if (calendar.unreadable() > 0) {
            report.note("unreadable", calendar.unreadable() + " days, taken as closed");
        }
        return new RowReader(calendar, new CalendarShift(weeks), today, options.overrides());
    }

    private Place firstPlace(CsvFile listings) {
        AtomicReference<Place> first = new AtomicReference<>();
        listings.forEach(cells -> {
            ListingRow row = ListingRow.of(cells);
            if (first.get() == null && RowCheck.hasPlace(row)) {
                first.set(RowReader.place(row, options.overrides()));
            }
        });
        if (first.get() == null) {
            throw new IllegalArgumentException("no row of " + options.listings() + " has a place");
        }
        return first.get();
    }

    private void forgetIfWiped(ImportState state) {
        boolean wiped = state.anyListing()
                .map(id -> api.send(Call.get("/v1/listings/" + id)).status() == 404)
                .orElse(false);
        if (wiped) {
            out.println("the system was wiped since the last run: beginning anew");
            state.forget();
        }
    }
}
