package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.HostRight;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What one co-host may do, and since when. */
@Embeddable
class GrantedRights {

    private String[] rights;
    private Instant since;

    protected GrantedRights() {}

    GrantedRights(Set<HostRight> rights, Instant since) {
        this.rights = EnumSet.copyOf(rights).stream().map(HostRight::name).toArray(String[]::new);
        this.since = since;
    }

    Set<HostRight> rights() {
        Set<HostRight> all = EnumSet.noneOf(HostRight.class);
        Arrays.stream(rights).map(HostRight::valueOf).forEach(all::add);
        return all;
    }

    Instant since() {
        return since;
    }
}
