package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every range of a few days or hours, in a room, a pool and a tree of listings, put to engine and oracle. */
class SmallWorldProperties {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-27"); // two days before the clocks change
    private static final int DAYS = 5;
    private static final String NOW = "2026-03-26T12:00:00Z";

    private static List<Stay> allNights() {
        List<Stay> all = new ArrayList<>();
        for (int from = 0; from < DAYS; from++) {
            for (int until = from + 1; until <= DAYS; until++) {
                all.add(Stay.nights(FIRST.plusDays(from), FIRST.plusDays(until)));
            }
        }
        return all;
    }

    @Test
    void agreesOnAllHoursOfTheDayTheClocksChange() {
        Given room = Given.aMeetingRoom().at(NOW).step(15).openDaily("01:00", "07:00");
        room.turnaround = new Turnaround(Span.ofMinutes(15), Span.ofMinutes(30));
        room.booked(1, room.hours("2026-03-29T02:00", "2026-03-29T04:30"));
        Oracle oracle = new Oracle(room, FIRST, DAYS);
        Instant first = room.instant("2026-03-29T00:00");
        for (int from = 0; from < 32; from++) {
            for (int until = from + 1; until <= 32; until++) {
                Stay stay =
                        Stay.hours(first.plus(RandomListing.quarters(from)), first.plus(RandomListing.quarters(until)));
                AvailabilityProperties.agree(room, oracle, new StayRequest(stay, 1, 1));
            }
        }
    }

    @Test
    void agreesOnAllRangesOfAPool() {
        Seeded.forAll(60, random -> {
            Given pool = Given.aHome().at(NOW).withUnits(3);
            Oracle oracle = new Oracle(pool, FIRST, DAYS);
            for (int number = 1; number <= 6; number++) {
                Stay stay = allNights().get(random.nextInt(allNights().size()));
                if (pool.decide(stay).isAvailable()) {
                    pool.booked(number, stay);
                }
            }
            for (Stay stay : allNights()) {
                for (int count = 1; count <= 4; count++) {
                    AvailabilityProperties.agree(pool, oracle, new StayRequest(stay, 1, count));
                }
            }
        });
    }

    /** A home of four units, and what is let of it by itself: a room, two like rooms, the sofa. */
    private static List<Given> aHomeWithRoomsAndASofa() {
        Given home = Given.aHome().at(NOW).withUnits(4);
        home.unitUse = UnitUse.ALL;
        return List.of(home, letting(0, 1), letting(1, 3), letting(3, 4));
    }

    private static Given letting(int from, int until) {
        Given part = Given.aHome().at(NOW);
        part.units = units(4).subList(from, until);
        return part;
    }

    @Test
    void agreesOnAllPairsOfStaysInATree() {
        for (Stay first : allNights()) {
            for (int taken = 0; taken < 4; taken++) {
                List<Given> tree = aHomeWithRoomsAndASofa();
                tree.get(taken).booked(1, first);
                share(tree);
                for (int asked = 0; asked < 4; asked++) {
                    Oracle oracle = new Oracle(tree.get(asked), FIRST, DAYS);
                    for (Stay second : allNights()) {
                        AvailabilityProperties.agree(tree.get(asked), oracle, new StayRequest(second, 1, 1));
                    }
                }
            }
        }
    }

    @Test
    void aTreeIsNeverSoldTwice() {
        Seeded.forAll(200, random -> {
            List<Given> tree = aHomeWithRoomsAndASofa();
            int sold = 0;
            for (int number = 1; number <= 30; number++) {
                Given asked = tree.get(random.nextInt(4));
                Stay stay = allNights().get(random.nextInt(allNights().size()));
                if (asked.decide(stay).isAvailable()) {
                    asked.booked(number, stay);
                    share(tree);
                    sold++;
                }
            }
            assertTrue(sold > 0);
            for (UnitId unit : units(4)) {
                List<Occupancy> taken = tree.getFirst().occupancies.stream()
                        .filter(one -> one.unit().equals(unit))
                        .toList();
                for (Occupancy one : taken) {
                    Predicate<Occupancy> overlaps = other -> other.range().overlaps(one.range());
                    assertEquals(1, taken.stream().filter(overlaps).count(), () -> one + " alone on its unit");
                }
            }
        });
    }

    /** Each listing sees what came through the others, fixed; what was moved through its own listing counts. */
    private static void share(List<Given> tree) {
        List<List<Occupancy>> own = tree.stream()
                .map(listing -> listing.occupancies.stream()
                        .filter(Occupancy::isOfThisListing)
                        .toList())
                .toList();
        for (int asked = 0; asked < tree.size(); asked++) {
            List<Occupancy> seen = new ArrayList<>(own.get(asked));
            for (int other = 0; other < tree.size(); other++) {
                if (other != asked) {
                    own.get(other).stream().map(SmallWorldProperties::fixed).forEach(seen::add);
                }
            }
            tree.get(asked).occupancies = seen;
        }
    }

    private static Occupancy fixed(Occupancy one) {
        return new Occupancy(
                one.unit(), one.range(), one.used(), one.kind(), one.booking(), one.expiresAt(), Placement.FIXED);
    }
}
