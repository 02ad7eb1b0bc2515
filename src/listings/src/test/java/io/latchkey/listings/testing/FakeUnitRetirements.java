package io.latchkey.listings.testing;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.UnitRetirements;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bookings, as far as units know it: lets every unit go but those a test booked. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeUnitRetirements implements UnitRetirements {

    private final Map<UnitId, BookingInTheWay> booked = new ConcurrentHashMap<>();
    private final Set<UnitId> retired = ConcurrentHashMap.newKeySet();
    private final Set<UnitId> silent = ConcurrentHashMap.newKeySet();

    @Override
    public List<BookingInTheWay> retire(ListingId calendarGroup, List<UnitId> units) {
        if (units.stream().anyMatch(silent::contains)) {
            throw new ProblemException(PlatformProblem.UNAVAILABLE, "Units cannot be taken out of use right now.");
        }
        List<BookingInTheWay> inTheWay =
                units.stream().filter(booked::containsKey).map(booked::get).toList();
        if (inTheWay.isEmpty()) {
            retired.addAll(units);
        }
        return inTheWay;
    }

    public void books(String unit, BookingId booking) {
        booked.put(UnitId.of(unit), new BookingInTheWay(booking, "2027-07-01", "2027-07-05"));
    }

    /** Bookings does not answer about the unit until it is told to. */
    public void isSilentAbout(String unit, boolean now) {
        if (now) {
            silent.add(UnitId.of(unit));
        } else {
            silent.remove(UnitId.of(unit));
        }
    }

    public boolean hasRetired(String unit) {
        return retired.contains(UnitId.of(unit));
    }
}
