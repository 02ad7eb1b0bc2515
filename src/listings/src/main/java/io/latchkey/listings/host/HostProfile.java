package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import java.time.Instant;

/** What a host says of themselves, at one version. */
public record HostProfile(PersonId hostId, ProfileContent content, int version, Instant createdAt, Instant updatedAt) {

    HostProfile with(ProfileContent changed, Instant now) {
        return new HostProfile(hostId, changed, version + 1, createdAt, now);
    }
}
