package io.latchkey.bookings.block.rest;

import io.latchkey.bookings.block.UnitBlockService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the listings service asks before it archives units; not offered to the outside. */
@Path("/v1/unit-retirements")
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class UnitRetirementResource {

    private final UnitBlockService units;

    UnitRetirementResource(UnitBlockService units) {
        this.units = units;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "retireUnits",
            summary = "Take units out of use",
            description = "From now on nobody can book them, whatever else is known of their listings. Units with "
                    + "bookings to come are refused by UNIT_HAS_BOOKINGS; holds that expired do not count. Units that "
                    + "are out of use already stay so.")
    @APIResponse(responseCode = "204", description = "The units are out of use")
    public Response retire(@Valid @NotNull UnitRetirementRequest request) {
        units.retire(
                request.calendarGroup(), request.unitIds().stream().distinct().toList());
        return Response.noContent().build();
    }
}
