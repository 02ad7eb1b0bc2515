package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.UnitUse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the host asks of a stay. Everything is civil time in the listing's zone; the zones of server and guest never
 * matter.
 *
 * @param lengths what the listing is rented by, each with its limits; what is missing is not offered
 * @param caps all of them hold
 * @param capacity guests per unit; of all units together where they are let together
 */
public record ListingRules(
        ZoneId zone,
        StayTimes times,
        Map<Per, LengthLimits> lengths,
        Changeover arrivals,
        Changeover departures,
        LeadTime leadTime,
        Turnaround turnaround,
        List<Cap> caps,
        UnitUse unitUse,
        int capacity) {

    public ListingRules {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(times, "times");
        lengths = Map.copyOf(lengths);
        Objects.requireNonNull(arrivals, "arrivals");
        Objects.requireNonNull(departures, "departures");
        Objects.requireNonNull(leadTime, "leadTime");
        Objects.requireNonNull(turnaround, "turnaround");
        caps = List.copyOf(caps);
        Objects.requireNonNull(unitUse, "unitUse");
        if (capacity < 1) {
            throw new IllegalArgumentException("somebody must have room");
        }
    }

    /** The same by the clocks of another zone. */
    public ListingRules in(ZoneId other) {
        return new ListingRules(
                other, times, lengths, arrivals, departures, leadTime, turnaround, caps, unitUse, capacity);
    }

    public boolean offers(Per per) {
        return lengths.containsKey(per);
    }
}
