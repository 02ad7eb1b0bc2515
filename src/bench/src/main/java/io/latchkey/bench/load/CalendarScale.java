package io.latchkey.bench.load;

import io.latchkey.bench.load.Market.Guest;
import io.latchkey.bench.load.Market.Home;
import io.latchkey.bench.load.Market.Wish;
import io.latchkey.bench.load.Script.Turn;
import io.latchkey.devkit.world.Postgres;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Claims per second among many listings, beside those among few: the recorded claim, straight, in two databases of the
 * same server, by turns. Target: within 20 %. A million listings need 12 GB and a quarter of an hour:
 * {@code make bench LISTINGS=1000000}.
 */
final class CalendarScale {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("listings", 100_000);
    private static final int ROUNDS = 5;
    private static final int CLAIMS = 1_000;

    private final Postgres postgres;
    private final Script script;

    CalendarScale(Postgres postgres, Script script) {
        this.postgres = postgres;
        this.script = script.in("bookings");
    }

    void run() throws SQLException {
        ScaledWorld few = ScaledWorld.build(postgres, FEW, script.recorded());
        ScaledWorld many = ScaledWorld.build(postgres, MANY, script.recorded());
        List<Drive> amongFew = new ArrayList<>();
        List<Drive> amongMany = new ArrayList<>();
        List<Wish> fewWishes = wishes(few);
        List<Wish> manyWishes = wishes(many);
        for (int round = 0; round <= ROUNDS; round++) {
            Drive one = claims(few, part(fewWishes, round));
            Drive other = claims(many, part(manyWishes, round));
            // The first round fills caches.
            if (round > 0) {
                amongFew.add(one);
                amongMany.add(other);
            }
        }
        report(Drive.together(amongFew), Drive.together(amongMany));
    }

    private static void report(Drive few, Drive many) {
        Report.title("Claims from %d connections, straight; every listing has %d occupancies"
                .formatted(BookingLoad.CONNECTIONS, ScaledWorld.OCCUPANCIES));
        Report.line("among %,d listings".formatted(FEW), few);
        Report.line("among %,d listings".formatted(MANY), many);
        Report.ratio("many : few", many.perSecond() / few.perSecond(), "at least 0.80");
    }

    /** Each of another listing, in one of its gaps; their quotes are stored. */
    private List<Wish> wishes(ScaledWorld world) throws SQLException {
        Random random = new Random(7);
        List<Integer> listings = new ArrayList<>(
                IntStream.rangeClosed(1, world.listings()).boxed().toList());
        Collections.shuffle(listings, random);
        List<Wish> wishes = new ArrayList<>();
        for (int listing : listings.subList(0, CLAIMS * (ROUNDS + 1))) {
            Home home = new Home(ScaledWorld.listing(listing), ScaledWorld.unit(listing));
            LocalDate night = world.gap(random.nextInt(ScaledWorld.OCCUPANCIES));
            wishes.add(new Wish(new Guest(UUID.randomUUID(), null), UUID.randomUUID(), home, night));
        }
        world.store(wishes);
        return wishes;
    }

    private static List<Wish> part(List<Wish> wishes, int round) {
        return wishes.subList(round * CLAIMS, (round + 1) * CLAIMS);
    }

    private Drive claims(ScaledWorld world, List<Wish> wishes) throws SQLException {
        List<List<Turn>> turns = wishes.stream().map(script::turns).toList();
        return Drive.all(
                turns, StraightClient.open(BookingLoad.CONNECTIONS, Set.of("bookings"), database -> world.jdbcUrl()));
    }
}
