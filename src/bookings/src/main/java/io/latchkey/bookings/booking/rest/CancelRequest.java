package io.latchkey.bookings.booking.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the one who cancels wants to say to it. */
@Schema(examples = """
        {"reason":"We have to stay at home"}""")
record CancelRequest(@Size(max = 1000) @Schema(description = "An operator must say why") String reason) {}
