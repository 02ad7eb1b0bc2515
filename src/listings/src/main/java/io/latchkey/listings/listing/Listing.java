package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.listing.ListingTransitions.Verdict;
import io.latchkey.listings.listing.store.AttributesColumn;
import io.latchkey.listings.listing.store.TermsColumn;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.place.GeoPoint;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
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

    @Embedded
    private StoredPlace place;

    private String timeZone;
    private boolean timeZoneGiven;
    private int unitCount;

    @Convert(converter = AttributesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Attributes attributes;

    @Convert(converter = TermsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Terms terms;

    private String externalReference;
    private String registrationNumber;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private UnitUse unitUse;

    @Embedded
    private OfferedUnits offered;

    @Embedded
    private CoHosts coHosts;

    protected Listing() {}

    /** A draft at version 1, not yet written: {@link #write} gives it its content, {@link Units} its units. */
    Listing(ListingId id, PersonId host, Instant now) {
        this.id = id.value();
        this.offered = new OfferedUnits(id);
        this.coHosts = CoHosts.none();
        this.hostId = host.value();
        this.state = ListingTransitions.TABLE.initial();
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what the host wrote. */
    void write(ListingContent content, GeoPoint shown) {
        kind = content.kind();
        title = content.title();
        description = content.description();
        place = new StoredPlace(content.place(), shown);
        timeZone = content.timeZone();
        timeZoneGiven = content.timeZoneGiven();
        unitUse = content.unitUse();
        unitCount = content.unitCount();
        attributes = content.attributes();
        externalReference = content.externalReference();
        registrationNumber = content.registrationNumber();
        terms = content.terms();
    }

    OfferedUnits offered() {
        return offered;
    }

    CoHosts coHosts() {
        return coHosts;
    }

    void countUnits() {
        unitCount = offered.active().size();
    }

    /** After units came or went out of use by way of another listing: a new version that offers those there are. */
    void recountUnits(Instant now) {
        countUnits();
        renew(now);
    }

    /** What belongs to the listing is another now: a new version, whatever its state. */
    void renew(Instant now) {
        version++;
        updatedAt = now;
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
            renew(now);
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
        if (visitor.is(new PersonId(hostId))) {
            parts.add(ListingActor.HOST);
        }
        if (rightsOf(visitor).contains(HostRight.LISTING)) {
            parts.add(ListingActor.CO_HOST);
        }
        if (visitor.operator()) {
            parts.add(ListingActor.OPERATOR);
        }
        return parts;
    }

    private Set<HostRight> rightsOf(Visitor visitor) {
        return visitor.host().map(coHosts::rightsOf).orElse(Set.of());
    }

    boolean isVisibleTo(Visitor visitor) {
        return state.isPublic()
                || !parts(visitor).isEmpty()
                || !rightsOf(visitor).isEmpty();
    }

    boolean isHostedBy(PersonId person) {
        return hostId.equals(person.value());
    }

    boolean canChange() {
        return ListingTransitions.TABLE.allows(state, ListingStep.CHANGE);
    }

    ListingId id() {
        return new ListingId(id);
    }

    /** The whole listing as a value, units included. */
    ListingRecord toRecord() {
        return new ListingRecord(
                id(),
                new PersonId(hostId),
                state,
                version,
                new ListingContent(
                        kind,
                        title,
                        description,
                        place.exact(),
                        timeZone,
                        timeZoneGiven,
                        unitUse,
                        unitCount,
                        attributes,
                        externalReference,
                        registrationNumber,
                        terms),
                place.shown(),
                offered.calendarGroup(),
                offered.followsUnitsOf().orElse(null),
                offered.active().stream().map(Unit::id).toList(),
                coHosts.all(),
                createdAt,
                updatedAt);
    }
}
