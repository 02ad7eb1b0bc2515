package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.UnitService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The units of a listing. */
@Path("/v1/listings/{id}/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "Listings")
public class UnitResource {

    private final UnitService units;
    private final Visitors visitors;

    UnitResource(UnitService units, Visitors visitors) {
        this.units = units;
        this.visitors = visitors;
    }

    @GET
    @MayActForHost
    @Operation(
            operationId = "listUnits",
            summary = "The units of a listing",
            description = "For its host, its co-hosts and the operators; those out of use are told, too.")
    @APIResponse(responseCode = "200", description = "All units the listing ever had, in their order")
    public UnitList list(@PathParam("id") ListingId id) {
        return new UnitList(units.list(id, visitors.manager()).stream()
                .map(UnitResponse::of)
                .toList());
    }

    @POST
    @Path("/{unitId}/archive")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "archiveUnit",
            summary = "Take a unit out of use",
            description = "For good, in every listing that shares it. Refused with UNIT_HAS_BOOKINGS, which names them,"
                    + " while bookings need it, and with LAST_UNIT if a listing would have none left.")
    @APIResponseSchema(value = UnitResponse.class, responseCode = "200", responseDescription = "The unit, out of use")
    public Response archive(@PathParam("id") ListingId id, @PathParam("unitId") UnitId unitId) {
        return Response.ok(UnitResponse.of(units.archive(id, unitId, visitors.manager())))
                .build();
    }
}
