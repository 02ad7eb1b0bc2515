package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The units that a listing offers, and whose they are, too. */
@Embeddable
public class OfferedUnits {

    private UUID calendarGroup;
    private UUID followsUnitsOf;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "listing_unit",
            joinColumns = @JoinColumn(name = "listing_id"),
            inverseJoinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<Unit> units = new ArrayList<>();

    protected OfferedUnits() {}

    /** None yet, in the calendar group of their own that the listing names. */
    OfferedUnits(ListingId id) {
        this.calendarGroup = id.value();
    }

    void add(Unit unit) {
        units.add(unit);
    }

    /** Offers units of another listing, too; from now on the two are one calendar. */
    void share(OfferedUnits owner, List<Unit> shared) {
        calendarGroup = owner.calendarGroup;
        units.addAll(shared);
    }

    /** Shares all units of the other listing, and those that it gets later. */
    void follow(Listing owner) {
        share(owner.offered(), owner.offered().active());
        followsUnitsOf = owner.id().value();
    }

    /** Those out of use are among them: bookings may still hold them. */
    List<Unit> all() {
        return List.copyOf(units);
    }

    List<Unit> active() {
        return units.stream().filter(Unit::isActive).toList();
    }

    Optional<Unit> find(UnitId unit) {
        return units.stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    ListingId calendarGroup() {
        return new ListingId(calendarGroup);
    }

    Optional<ListingId> followsUnitsOf() {
        return Optional.ofNullable(followsUnitsOf).map(ListingId::new);
    }
}
