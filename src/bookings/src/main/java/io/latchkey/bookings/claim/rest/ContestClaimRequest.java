package io.latchkey.bookings.claim.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is owed. */
@Schema(name = "ContestClaim", examples = "{\"text\":\"The table was scratched when we came, see the photos\"}")
record ContestClaimRequest(@NotBlank @Size(max = 4000) String text) {}
