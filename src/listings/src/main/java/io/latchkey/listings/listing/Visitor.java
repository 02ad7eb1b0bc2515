package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at a listing or changes it.
 *
 * @param host the person whose hosting is managed: oneself, or the host an operator acts for; empty for nobody
 */
public record Visitor(Optional<PersonId> host, boolean operator) {

    public static final Visitor NOBODY = new Visitor(Optional.empty(), false);

    boolean is(PersonId person) {
        return host.filter(person::equals).isPresent();
    }

    /** What the host may do, which is all of it, or a co-host; nothing for everybody else. */
    public Set<HostRight> rightsIn(ListingRecord listing) {
        return is(listing.hostId())
                ? EnumSet.allOf(HostRight.class)
                : listing.coHosts().stream()
                        .filter(coHost -> is(coHost.personId()))
                        .map(CoHostRecord::rights)
                        .findFirst()
                        .orElse(Set.of());
    }

    /** Whether the exact place and the external reference are shown. */
    public boolean seesPrivateDataOf(ListingRecord listing) {
        return operator || !rightsIn(listing).isEmpty();
    }
}
