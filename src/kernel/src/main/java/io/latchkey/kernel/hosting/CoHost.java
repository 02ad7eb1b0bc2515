package io.latchkey.kernel.hosting;

import io.latchkey.kernel.id.PersonId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who acts for a listing's host.
 *
 * @param rights in their order; never empty, for whoever may do nothing is no co-host, and with MONEY there is BOOKINGS
 */
public record CoHost(PersonId personId, Set<HostRight> rights) {

    public CoHost {
        Objects.requireNonNull(personId, "personId");
        // EnumSet keeps their order wherever they are written
        if (rights.contains(HostRight.MONEY) && !rights.contains(HostRight.BOOKINGS)) {
            throw new IllegalArgumentException("MONEY is given together with BOOKINGS");
        }
        rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
    }
}
