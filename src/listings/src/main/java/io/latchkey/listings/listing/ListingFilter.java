package io.latchkey.listings.listing;

import io.latchkey.kernel.id.PersonId;
import java.util.Optional;

/** Which listings a host or an operator wants to see. */
public record ListingFilter(Optional<PersonId> host, Optional<ListingState> state) {}
