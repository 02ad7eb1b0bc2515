package io.latchkey.listings.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.engine.listing.CalendarCopy.Taken;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.feed.BookingsFeed;
import io.latchkey.listings.search.IndexFollower;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.search.copy.CopySource;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bookings, as far as search knows it: has the calendars a test gave it, and tells of them by its feed. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeBookings implements CopySource {

    private final Map<UUID, List<Taken>> taken = new ConcurrentHashMap<>();
    private final Instance<BookingsFeed> feed;
    private final Instance<IndexFollower> follower;
    private volatile Charges charges = new Charges(0, 0, List.of());

    FakeBookings(Instance<BookingsFeed> feed, Instance<IndexFollower> follower) {
        this.feed = feed;
        this.follower = follower;
    }

    @Override
    public List<CalendarCopy> calendars(Collection<UUID> calendarGroups) {
        return calendarGroups.stream().map(this::calendar).toList();
    }

    public CalendarCopy calendar(UUID group) {
        return new CalendarCopy(group, taken.getOrDefault(group, List.of()), List.of());
    }

    @Override
    public Charges charges() {
        return charges;
    }

    /** A booking through the listing; not told yet. */
    public void takes(UUID group, ListingId listing, UnitId unit, TimeRange during, Instant expires) {
        taken.computeIfAbsent(group, unknown -> new CopyOnWriteArrayList<>())
                .add(new Taken(
                        unit,
                        during.start(),
                        during.end(),
                        null,
                        null,
                        expires == null ? Occupancy.Kind.BOOKING : Occupancy.Kind.HOLD,
                        null,
                        expires,
                        listing,
                        false));
    }

    /** Everything of the group is free again; not told yet. */
    public void frees(UUID group) {
        taken.remove(group);
    }

    public void tellsOf(UUID... groups) {
        tell(
                "io.latchkey.calendar.changed",
                Stream.of(groups).map(UUID::toString).toList());
    }

    public void tellsCharges(Charges latest) {
        charges = latest;
        tell("io.latchkey.charges.changed", List.of("charges"));
    }

    /** A review was shown, and so many there are now: of the listing, and of its host. */
    public void tellsRatings(ListingId listing, Rating ofListing, PersonId host, Rating ofHost) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("listingId", listing.toString())
                .put("hostId", host.toString())
                .put("author", "GUEST");
        data.putObject("listing").put("count", ofListing.count()).put("stars", ofListing.stars());
        data.putObject("host").put("count", ofHost.count()).put("stars", ofHost.stars());
        tell("io.latchkey.review.shown", List.of(UUID.randomUUID().toString()), data);
    }

    /** One event of any kind, as often as it is told. */
    public void tells(String type, String subject, Instant time, JsonNode data) {
        feed.get()
                .applyAll(List.of(
                        new FeedEvent(UUID.randomUUID(), feed.get().position() + 1, type, subject, time, data)));
    }

    private void tell(String type, List<String> subjects) {
        tell(type, subjects, JsonNodeFactory.instance.objectNode());
    }

    private void tell(String type, List<String> subjects, JsonNode data) {
        long position = feed.get().position();
        feed.get()
                .applyAll(IntStream.range(0, subjects.size())
                        .mapToObj(i -> new FeedEvent(
                                UUID.randomUUID(), position + 1 + i, type, subjects.get(i), Instant.EPOCH, data))
                        .toList());
        follower.get().catchUp();
    }
}
