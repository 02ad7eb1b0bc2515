package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.quote.AvailabilityQueryService;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the listings service asks to make its search exact; not offered to the outside. */
@Path("/v1/availability-queries")
@Tag(name = "Internal", description = "For our own services only")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class AvailabilityQueryResource {

    private final AvailabilityQueryService queries;

    AvailabilityQueryResource(AvailabilityQueryService queries) {
        this.queries = queries;
    }

    /** One answer per listing, in the order of the request. */
    @Schema(
            name = "AvailabilityAnswers",
            examples =
                    """
            {"items":[{"listingId":"01890a5d-ac96-774b-bcce-b302099a8057","available":true,
             "total":{"amountMinor":29700,"currency":"EUR"},"reasons":[]}]}""")
    record Answers(List<AvailabilityQueryService.Answer> items) {}

    @POST
    @Operation(
            operationId = "queryAvailability",
            summary = "Which of these listings could be quoted now",
            description = "Answers for each listing exactly as a quote would: available with its total, or not with "
                    + "every reason.")
    @APIResponse(responseCode = "200", description = "One answer per listing, in the order of the request")
    public Answers query(@Valid @NotNull AvailabilityQueryRequest request) {
        return new Answers(queries.query(request.listingIds(), request.request()));
    }
}
