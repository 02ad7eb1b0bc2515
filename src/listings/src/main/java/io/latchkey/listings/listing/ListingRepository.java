package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ListingRepository implements PanacheRepositoryBase<Listing, UUID> {

    Optional<Listing> named(ListingId id) {
        return findByIdOptional(id.value());
    }

    /**
     * Locks the listing's calendar group until the transaction ends: changes of listings that may share units come one
     * after the other. What the group holds is read after the lock, so it is what the change before left.
     */
    Optional<Listing> lockedForChange(ListingId id) {
        return find("id = (select other.offered.calendarGroup from Listing other where other.id = ?1)", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .flatMap(first -> first.id().equals(id) ? Optional.of(first) : named(id));
    }

    /** The listings, not archived, that have any of these units; oldest first. */
    List<Listing> sharing(List<Unit> units) {
        return list(
                "select listing from Listing listing where listing.state <> ?1"
                        + " and exists (select 1 from listing.offered.units unit where unit in ?2) order by listing.id",
                ListingState.ARCHIVED,
                units);
    }

    /** The listings, not archived, that share all units of this one; oldest first. */
    List<Listing> following(ListingId id) {
        return list("offered.followsUnitsOf = ?1 and state <> ?2 order by id", id.value(), ListingState.ARCHIVED);
    }

    /** The host's listing with this reference. Nobody else can give the reference away before the transaction ends. */
    Optional<ListingId> withReferenceLocked(PersonId host, String externalReference) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:reference, 100))")
                .setParameter("reference", host + " " + externalReference)
                .getSingleResult();
        return find("hostId = ?1 and externalReference = ?2", host.value(), externalReference)
                .firstResultOptional()
                .map(Listing::id);
    }

    /** Newest first. */
    List<Listing> page(ListingFilter filter, Optional<ListingId> after, int limit) {
        String from = "select listing from Listing listing";
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        filter.host().ifPresent(host -> {
            conditions.add("listing.hostId = :host");
            values.put("host", host.value());
        });
        if (filter.coHost().isPresent()) {
            from += " join listing.coHosts.granted as granted";
            conditions.add("index(granted) = :coHost");
            values.put("coHost", filter.coHost().get().value());
        }
        filter.state().ifPresent(state -> {
            conditions.add("listing.state = :state");
            values.put("state", state);
        });
        after.ifPresent(last -> {
            conditions.add("listing.id < :last");
            values.put("last", last.value());
        });
        return find(from + " where " + String.join(" and ", conditions) + " order by listing.id desc", values)
                .page(Page.ofSize(limit))
                .list();
    }
}
