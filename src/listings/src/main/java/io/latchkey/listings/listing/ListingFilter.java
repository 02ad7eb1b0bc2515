package io.latchkey.listings.listing;

import io.latchkey.kernel.id.PersonId;
import java.util.Optional;

/**
 * Which listings a host, a co-host or an operator wants to see.
 *
 * @param coHost who acts for the host of each
 */
public record ListingFilter(Optional<PersonId> host, Optional<PersonId> coHost, Optional<ListingState> state) {}
