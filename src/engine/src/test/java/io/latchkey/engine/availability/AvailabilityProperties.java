package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The engine against the oracle, on random listings around changes of the clocks. */
class AvailabilityProperties {

    @Test
    void givesTheSameReasonsAsTheOracle() {
        Set<Rule> met = EnumSet.noneOf(Rule.class);
        AtomicInteger bookable = new AtomicInteger();
        Seeded.forAll(1_500, random -> {
            RandomListing listing = new RandomListing(random);
            Oracle oracle = new Oracle(listing.given, listing.first, RandomListing.DAYS);
            for (int i = 0; i < 20; i++) {
                Set<Rule> refusals = agree(listing.given, oracle, listing.request());
                met.addAll(refusals);
                bookable.addAndGet(refusals.isEmpty() ? 1 : 0);
            }
        });
        assertEquals(EnumSet.allOf(Rule.class), met, "the random listings are random enough");
        assertTrue(bookable.get() > 500, "and not too strict: " + bookable);
    }

    @Test
    void agreesOnAllRangesOfASmallWorld() {
        Seeded.forAll(60, random -> {
            RandomListing listing = new RandomListing(random);
            Oracle oracle = new Oracle(listing.given, listing.first, RandomListing.DAYS);
            for (int from = 0; from < RandomListing.DAYS; from++) {
                for (int until = from + 1; until <= RandomListing.DAYS; until++) {
                    LocalDate start = listing.first.plusDays(from);
                    LocalDate end = listing.first.plusDays(until);
                    agree(listing.given, oracle, new StayRequest(Stay.nights(start, end), 1, 1));
                    agree(listing.given, oracle, new StayRequest(Stay.days(start, end), 1, 1));
                }
            }
        });
    }

    static Set<Rule> agree(Given given, Oracle oracle, StayRequest request) {
        Decision decision = given.decide(request);
        Set<Rule> expected = oracle.refusals(request);
        assertEquals(expected, new HashSet<>(Given.refusals(decision)), () -> request.toString());
        if (decision instanceof Available available) {
            takesWhatItMay(given, request, available);
        }
        return expected;
    }

    /** Carries out the decision and gives everything back. */
    private static void takesWhatItMay(Given given, StayRequest request, Available available) {
        List<UnitId> units = available.units();
        int needed = given.unitUse == UnitUse.ALL ? given.units.size() : request.units();
        assertEquals(needed, Set.copyOf(units).size());
        assertTrue(units.containsAll(request.chosen()));
        assertTrue(available.occupied().encloses(available.use()));
        List<Occupancy> before = List.copyOf(given.occupancies);
        given.take(available, Given.booking(50), null, Placement.MOVABLE);
        assertNothingOverlaps(given);
        for (int i = 0; i < before.size(); i++) {
            Occupancy one = before.get(i);
            boolean moves = !one.equals(given.occupancies.get(i));
            assertTrue(!moves
                    || one.placement() == Placement.MOVABLE
                            && one.range().start().isAfter(given.now));
        }
        given.occupancies = new ArrayList<>(before);
    }

    private static void assertNothingOverlaps(Given given) {
        List<Occupancy> living = given.occupancies.stream()
                .filter(one -> one.isLiving(given.now))
                .toList();
        for (int i = 0; i < living.size(); i++) {
            for (Occupancy other : living.subList(0, i)) {
                Occupancy one = living.get(i);
                assertFalse(one.unit().equals(other.unit()) && one.range().overlaps(other.range()));
            }
        }
    }

    @Test
    void removingExactlyTheNamedRulesMakesItBookable() {
        Seeded.forAll(3_000, random -> {
            RandomListing listing = new RandomListing(random);
            StayRequest request = listing.request();
            Given given = listing.given;
            Calendar calendar = given.calendar();
            boolean canBeLongEnough = !(request.stay() instanceof Stay.Hours(var times))
                    || times.duration().toHours() >= 1;
            if (canBeLongEnough
                    && Availability.decide(request, calendar, given.rules(), given.now)
                            instanceof Unavailable refused) {
                Relaxation.of(given, request, calendar, refused);
                assertEquals(
                        List.of(),
                        Given.refusals(Availability.decide(request, given.calendar(), given.rules(), given.now)),
                        () -> request + " was refused for " + refused);
            }
        });
    }

    @Test
    void neverSellsAUnitTwice() {
        Seeded.forAll(400, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            given.occupancies.clear();
            for (int i = 0; i < 25; i++) {
                StayRequest request = listing.request();
                if (given.decide(request) instanceof Available available) {
                    given.take(available, Given.booking(i), null, listing.pick(Placement.values()));
                    assertNothingOverlaps(given);
                }
            }
        });
    }

    @Test
    void theNearestAlternativesAreBookableAndNothingNearerIs() {
        Seeded.forAll(300, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            DateRange dates = listing.dates();
            Stay.Nights asked = new Stay.Nights(dates);
            if (given.decide(asked).isAvailable() || !given.lengths.containsKey(asked.per())) {
                return;
            }
            List<Stay> found = given.nearest(asked);
            for (int direction : new int[] {-1, 1}) {
                Stay expected = null;
                for (int days = 1; days <= NearestStays.DAYS && expected == null; days++) {
                    Stay shifted = new Stay.Nights(dates.plusDays(direction * days));
                    expected = given.decide(shifted).isAvailable() ? shifted : null;
                }
                assertEquals(expected != null, found.contains(expected));
            }
        });
    }
}
