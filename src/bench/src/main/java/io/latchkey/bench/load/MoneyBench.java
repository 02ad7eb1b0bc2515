package io.latchkey.bench.load;

import io.latchkey.devkit.world.World;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code make bench-money}: ledger transactions and complete bookings per second, from one client to many, with little in
 * the ledger and with much, each beside the same SQL sent straight to PostgreSQL. Target: the ledger's code makes at least
 * half as many.
 */
public final class MoneyBench {

    private static final long POSTINGS = Long.getLong("postings", 5_000_000);

    private MoneyBench() {}

    public static void main(String[] args) throws SQLException {
        try (World world = World.fresh().start()) {
            RentalLoad rentals = new RentalLoad(world);
            LedgerLoad ledger = new LedgerLoad(world.postgres());

            say("bookings, little in the ledger");
            rentals.warmUp();
            Script script = rentals.record();
            String little = FilledLedger.size(world.postgres());
            List<Double> fewThroughFront = rentals.throughTheFront();
            rentals.stopServices();
            Ladder few = Ladder.of("from " + little, fewThroughFront, rentals.straight(script, true));

            say("ledger, little in it");
            Ladder empty = ledger.run("from " + FilledLedger.size(world.postgres()));

            say("filling the ledger with %,d postings".formatted(POSTINGS));
            FilledLedger.fill(world.postgres(), POSTINGS);
            say("ledger, much in it");
            Ladder full = ledger.run("from " + FilledLedger.size(world.postgres()));

            say("bookings, much in the ledger");
            String much = FilledLedger.size(world.postgres());
            rentals.startServices();
            rentals.warmUp();
            List<Double> manyThroughFront = rentals.throughTheFront();
            rentals.stopServices();
            Ladder many = Ladder.of("from " + much, manyThroughFront, rentals.straight(script, false));

            Ladder.print("Ledger transactions per second, by the service's code", empty, full, "at least 0.50");
            Ladder.print("Complete bookings per second; one is " + script.recording(), few, many, "none");
        }
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
