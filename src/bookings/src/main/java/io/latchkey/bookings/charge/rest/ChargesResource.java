package io.latchkey.bookings.charge.rest;

import io.latchkey.bookings.charge.ChargesService;
import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the listings service keeps to price stays by itself; not offered to the outside. */
@Path("/v1/charges")
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class ChargesResource {

    private final ChargesService charges;

    ChargesResource(ChargesService charges) {
        this.charges = charges;
    }

    /** The platform's fees in ten-thousandths of what the host charges, and what places tax. */
    @Schema(
            name = "Charges",
            examples =
                    """
            {"guestBasisPoints":1000,"hostBasisPoints":300,"taxRules":[{"countryCode":"PT","city":"Lisboa",
             "kinds":["HOME","ROOM"],"terms":{"name":"Tourist tax","basis":"PER_PERSON_NIGHT","basisPoints":null,
              "amount":{"amountMinor":400,"currency":"EUR"},"maxNights":7,"maxAmount":null,"validFrom":null,
              "validTo":null}}]}""")
    record Charges(int guestBasisPoints, int hostBasisPoints, List<PlaceTax> taxRules) {}

    @GET
    @Operation(
            operationId = "readCharges",
            summary = "What stays are charged besides what their host asks",
            description = "The fees and every tax rule that has not been ended, in the order in which quotes apply "
                    + "them; the event io.latchkey.charges.changed tells when to ask again.")
    @APIResponse(responseCode = "200", description = "The charges of new quotes")
    public Charges read() {
        FeeRates fees = charges.fees();
        return new Charges(fees.guestBasisPoints(), fees.hostBasisPoints(), charges.placeTaxes());
    }
}
