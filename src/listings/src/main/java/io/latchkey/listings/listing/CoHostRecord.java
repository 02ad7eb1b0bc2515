package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * A co-host as a listing has them.
 *
 * @param since when they got the rights they have
 */
public record CoHostRecord(PersonId personId, Set<HostRight> rights, Instant since)
        implements Comparable<CoHostRecord> {

    private static final Comparator<CoHostRecord> ORDER = Comparator.comparing(CoHostRecord::since)
            .thenComparing(coHost -> coHost.personId().value());

    CoHost coHost() {
        return new CoHost(personId, rights);
    }

    @Override
    public int compareTo(CoHostRecord other) {
        return ORDER.compare(this, other);
    }
}
