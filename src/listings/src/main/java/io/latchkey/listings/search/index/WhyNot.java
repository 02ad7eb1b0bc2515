package io.latchkey.listings.search.index;

import io.latchkey.kernel.stay.Stay;
import java.util.List;

/**
 * Why one listing is not found.
 *
 * @param nearest stays of the same length that can be booked, one before and one after; none where no other time helps
 */
public record WhyNot(List<Refusal> reasons, List<Stay> nearest) {

    public WhyNot {
        reasons = List.copyOf(reasons);
        nearest = List.copyOf(nearest);
    }
}
