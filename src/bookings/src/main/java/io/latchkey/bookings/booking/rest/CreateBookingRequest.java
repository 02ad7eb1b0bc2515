package io.latchkey.bookings.booking.rest;

import io.latchkey.kernel.id.QuoteId;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Books a quote. */
@Schema(examples = """
        {"quoteId":"01890a5d-ac96-774b-bcce-b302099a8058"}""")
record CreateBookingRequest(@NotNull QuoteId quoteId) {}
