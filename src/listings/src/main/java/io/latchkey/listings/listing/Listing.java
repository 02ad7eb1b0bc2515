package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.listing.ListingTransitions.Verdict;
import io.latchkey.listings.listing.store.AttributesColumn;
import io.latchkey.listings.listing.store.TermsColumn;
import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.ColumnTransformer;

/**
 * An offer, from a host's draft to the archive.
 *
 * <p>A host writes a draft and publishes it; where the deployment asks for it, an operator approves it first. While it is
 * published guests find and book it; paused, it can be read but not booked; archived, it is gone for all but its host
 * and the operators. Bookings follows every version through the event feed, so each change makes a new one.
 */
@Entity
public class Listing {

    @Id
    private UUID id;

    private UUID hostId;

    @Enumerated(EnumType.STRING)
    private ListingState state;

    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String description;
    private double latitude;
    private double longitude;
    private String address;
    private String city;
    private String countryCode;
    private double shownLatitude;
    private double shownLongitude;
    private String timeZone;
    private int unitCount;

    @Convert(converter = AttributesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Attributes attributes;

    @Convert(converter = TermsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Terms terms;

    private int capacity;
    private boolean instantBook;
    private String currency;
    private Long nightPrice;
    private Long dayPrice;
    private Long hourPrice;
    private String externalReference;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "unit", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    @Column(name = "id")
    private List<UUID> units = new ArrayList<>();

    protected Listing() {}

    /** A draft at version 1, not yet written: {@link #write} gives it its content. */
    Listing(ListingId id, PersonId host, Instant now) {
        this.id = id.value();
        this.hostId = host.value();
        this.state = ListingTransitions.TABLE.initial();
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what the host wrote; further units are made as they are needed and never lost. */
    void write(ListingContent content, GeoPoint shown, Supplier<UUID> newUnit) {
        kind = content.kind();
        title = content.title();
        description = content.description();
        place(content.place(), shown);
        timeZone = content.timeZone();
        unitCount = content.unitCount();
        attributes = content.attributes();
        externalReference = content.externalReference();
        terms(content.terms());
        while (units.size() < unitCount) {
            units.add(newUnit.get());
        }
    }

    private void place(Place place, GeoPoint shown) {
        latitude = place.point().latitude();
        longitude = place.point().longitude();
        address = place.address();
        city = place.city();
        countryCode = place.countryCode();
        shownLatitude = shown.latitude();
        shownLongitude = shown.longitude();
    }

    private void terms(Terms written) {
        terms = written;
        capacity = written.capacity();
        instantBook = written.instantBook();
        currency = written.currency().getCurrencyCode();
        nightPrice = price(Per.NIGHT);
        dayPrice = price(Per.DAY);
        hourPrice = price(Per.HOUR);
    }

    private Long price(Per per) {
        return terms.prices().rate(per).map(rate -> rate.base().amountMinor()).orElse(null);
    }

    /** What the table says to a step by this visitor; a stranger may take none, whatever the state. */
    Verdict judge(ListingStep step, Visitor visitor) {
        Set<ListingActor> parts = parts(visitor);
        return parts.isEmpty() ? new Verdict.NotYours() : ListingTransitions.judge(state, step, parts);
    }

    /** Takes the step if the table allows it; otherwise nothing changes. */
    Verdict take(ListingStep step, Visitor visitor, Instant now) {
        Verdict verdict = judge(step, visitor);
        if (verdict instanceof Verdict.Allowed(ListingState to)) {
            state = to;
            version++;
            updatedAt = now;
            if (state == ListingState.PUBLISHED && publishedAt == null) {
                publishedAt = now;
            }
        }
        return verdict;
    }

    /** What publishing this listing means in a deployment that requires approval, or does not. */
    ListingStep publishing(boolean approvalRequired) {
        return approvalRequired && ListingTransitions.TABLE.allows(state, ListingStep.SUBMIT)
                ? ListingStep.SUBMIT
                : ListingStep.PUBLISH;
    }

    /** In what parts somebody acts on this listing; empty for a stranger. */
    private Set<ListingActor> parts(Visitor visitor) {
        Set<ListingActor> parts = EnumSet.noneOf(ListingActor.class);
        if (visitor.hosts(new PersonId(hostId))) {
            parts.add(ListingActor.HOST);
        }
        if (visitor.operator()) {
            parts.add(ListingActor.OPERATOR);
        }
        return parts;
    }

    boolean isVisibleTo(Visitor visitor) {
        return state.isPublic() || !parts(visitor).isEmpty();
    }

    ListingId id() {
        return new ListingId(id);
    }

    /** The whole listing as a value, units included. */
    ListingRecord toRecord() {
        Place place = new Place(new GeoPoint(latitude, longitude), address, city, countryCode);
        List<UnitId> offered = units.stream().limit(unitCount).map(UnitId::new).toList();
        return new ListingRecord(
                id(),
                new PersonId(hostId),
                state,
                version,
                new ListingContent(
                        kind, title, description, place, timeZone, unitCount, attributes, externalReference, terms),
                new GeoPoint(shownLatitude, shownLongitude),
                offered,
                createdAt,
                updatedAt);
    }
}
