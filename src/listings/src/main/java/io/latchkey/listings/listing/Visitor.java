package io.latchkey.listings.listing;

import io.latchkey.kernel.id.PersonId;
import java.util.Optional;

/**
 * Who looks at a listing or changes it.
 *
 * @param host the person whose hosting is managed: oneself, or the host an operator acts for; empty for nobody
 */
public record Visitor(Optional<PersonId> host, boolean operator) {

    public static final Visitor NOBODY = new Visitor(Optional.empty(), false);

    boolean hosts(PersonId hostId) {
        return host.filter(hostId::equals).isPresent();
    }

    /** Whether the exact place and the external reference are shown. */
    public boolean seesPrivateDataOf(ListingRecord listing) {
        return operator || hosts(listing.hostId());
    }
}
