package io.latchkey.listings.listing;

import static io.latchkey.listings.listing.SomeContent.aHome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.ListingTransitions.Verdict;
import io.latchkey.listings.place.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final GeoPoint SHOWN = new GeoPoint(51.2, 4.42);
    private static final PersonId HANNA = new PersonId(new UUID(0, 1));
    private static final Visitor HOST = new Visitor(Optional.of(HANNA), false);
    private static final Visitor STRANGER = new Visitor(Optional.of(new PersonId(new UUID(0, 2))), false);
    private static final Visitor OPERATOR = new Visitor(Optional.of(new PersonId(new UUID(0, 3))), true);

    private final Listing listing = new Listing(new ListingId(new UUID(0, 9)), HANNA, NOW);
    private long lastUnit = 100;

    @Test
    void offersTheUnitsThatAreInUseInTheirOrder() {
        write(3);
        List<Unit> three = listing.offered().active();
        three.getFirst().archive(NOW);
        listing.recountUnits(NOW);
        ListingRecord fewer = listing.toRecord();
        assertEquals(List.of(three.get(1).id(), three.get(2).id()), fewer.unitIds());
        assertEquals(2, fewer.content().unitCount());
        assertEquals(2, fewer.version());
        assertEquals(three, listing.offered().all(), "what is out of use is not forgotten");
    }

    @Test
    void isOfTheCalendarGroupWhoseUnitsItShares() {
        write(2);
        Listing room = new Listing(new ListingId(new UUID(0, 10)), HANNA, NOW);
        room.write(aHome().build(), SHOWN);
        Unit second = listing.offered().active().getLast();
        room.offered().share(listing.offered(), List.of(second));
        assertEquals(listing.id(), room.toRecord().calendarGroup());
        assertEquals(List.of(second.id()), room.toRecord().unitIds());
        assertEquals(Optional.empty(), room.offered().followsUnitsOf());
        Listing bed = new Listing(new ListingId(new UUID(0, 11)), HANNA, NOW);
        bed.offered().share(room.offered(), List.of(second));
        assertEquals(listing.id(), bed.offered().calendarGroup(), "the first of the group names it");
    }

    @Test
    void offersAllUnitsInUseOfTheListingItFollows() {
        write(3);
        listing.offered().all().getFirst().archive(NOW);
        Listing floor = new Listing(new ListingId(new UUID(0, 10)), HANNA, NOW);
        floor.write(aHome().build(), SHOWN);
        floor.offered().follow(listing);
        floor.countUnits();
        assertEquals(Optional.of(listing.id()), floor.offered().followsUnitsOf());
        assertEquals(listing.offered().active(), floor.offered().all());
        assertEquals(2, floor.toRecord().content().unitCount());
    }

    @Test
    void makesANewVersionByEveryStep() {
        write(1);
        listing.take(ListingStep.PUBLISH, HOST, NOW.plusSeconds(1));
        listing.take(ListingStep.PAUSE, HOST, NOW.plusSeconds(2));
        assertEquals(3, listing.toRecord().version());
        assertEquals(NOW.plusSeconds(2), listing.toRecord().updatedAt());
    }

    @Test
    void changesNothingByAStepThatIsRefused() {
        write(1);
        ListingRecord before = listing.toRecord();
        assertInstanceOf(Verdict.Impossible.class, listing.take(ListingStep.PAUSE, HOST, NOW.plusSeconds(1)));
        assertInstanceOf(Verdict.NotYours.class, listing.take(ListingStep.PUBLISH, STRANGER, NOW.plusSeconds(1)));
        assertEquals(before, listing.toRecord());
    }

    @Test
    void tellsStrangersNothingAboutItsStateByRefusingThem() {
        write(1);
        assertInstanceOf(Verdict.NotYours.class, listing.take(ListingStep.PAUSE, STRANGER, NOW));
    }

    @Test
    void isSubmittedOnlyWhereApprovalIsRequiredAndOnlyOnce() {
        write(1);
        assertEquals(ListingStep.PUBLISH, listing.publishing(false));
        assertEquals(ListingStep.SUBMIT, listing.publishing(true));
        listing.take(ListingStep.PUBLISH, HOST, NOW);
        listing.take(ListingStep.PAUSE, HOST, NOW);
        assertEquals(ListingStep.PUBLISH, listing.publishing(true));
    }

    @Test
    void isApprovedByAnOperatorAndNotByItsHost() {
        write(1);
        listing.take(ListingStep.SUBMIT, HOST, NOW);
        assertInstanceOf(Verdict.NotYours.class, listing.take(ListingStep.APPROVE, HOST, NOW));
        assertInstanceOf(Verdict.Allowed.class, listing.take(ListingStep.APPROVE, OPERATOR, NOW));
    }

    @Test
    void isSeenByStrangersOnlyWhilePublishedOrPaused() {
        write(1);
        assertFalse(listing.isVisibleTo(STRANGER));
        assertFalse(listing.isVisibleTo(Visitor.NOBODY));
        assertTrue(listing.isVisibleTo(HOST) && listing.isVisibleTo(OPERATOR));
        listing.take(ListingStep.PUBLISH, HOST, NOW);
        assertTrue(listing.isVisibleTo(STRANGER) && listing.isVisibleTo(Visitor.NOBODY));
        listing.take(ListingStep.PAUSE, HOST, NOW);
        assertTrue(listing.isVisibleTo(STRANGER));
        listing.take(ListingStep.ARCHIVE, HOST, NOW);
        assertFalse(listing.isVisibleTo(STRANGER));
        assertTrue(listing.isVisibleTo(HOST));
    }

    private void write(int units) {
        SomeContent home = aHome();
        home.unitCount = units;
        listing.write(home.build(), SHOWN);
        for (int i = 0; i < units; i++) {
            listing.offered().add(new Unit(new UnitId(new UUID(0, lastUnit++))));
        }
    }
}
