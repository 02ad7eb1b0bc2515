package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.listing.CoHostService;
import io.latchkey.listings.listing.CoHostService.Changed;
import io.latchkey.listings.listing.CoHostService.Listed;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who acts for the host of a listing; changed on the version of the listing that was read. */
@Path("/v1/listings/{id}/co-hosts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@MayActForHost
@Tag(name = "Co-hosts")
public class CoHostResource {

    private final CoHostService coHosts;
    private final Visitors visitors;

    CoHostResource(CoHostService coHosts, Visitors visitors) {
        this.coHosts = coHosts;
        this.visitors = visitors;
    }

    @GET
    @Operation(
            operationId = "listCoHosts",
            summary = "Who acts for the host",
            description = "For the host, the co-hosts and the operators.")
    @APIResponseSchema(
            value = CoHostList.class,
            responseCode = "200",
            responseDescription = "All of them; the listing's version is the ETag")
    public Response list(@PathParam("id") ListingId id) {
        Listed all = coHosts.list(id, visitors.manager());
        return Response.ok(new CoHostList(
                        all.coHosts().stream().map(CoHostResponse::of).toList()))
                .tag(ETags.of(all.version()))
                .build();
    }

    @PUT
    @Path("/{personId}")
    @Operation(
            operationId = "appointCoHost",
            summary = "Let somebody act for you",
            description = "Or change how far. It counts at once here, and within a second or so in bookings. Nobody but"
                    + " the host archives a listing, chooses co-hosts, gives coupons, or sees payouts and balance.")
    @APIResponseSchema(
            value = CoHostResponse.class,
            responseCode = "200",
            responseDescription = "The co-host; the listing's new version is the ETag")
    public Response appoint(
            @PathParam("id") ListingId id,
            @PathParam("personId") PersonId personId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch,
            @NotNull @Valid CoHostBody body) {
        Changed changed = coHosts.appoint(
                id, visitors.manager(), version -> ETags.requireMatch(ifMatch, version), body.coHost(personId));
        return Response.ok(CoHostResponse.of(changed.coHost()))
                .tag(ETags.of(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{personId}")
    @Operation(
            operationId = "dismissCoHost",
            summary = "Let somebody no longer act for the host",
            description = "By the host, or by the co-host who wants to leave.")
    @APIResponse(responseCode = "204", description = "They are co-host no more; the listing's new version is the ETag")
    public Response dismiss(
            @PathParam("id") ListingId id,
            @PathParam("personId") PersonId personId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch) {
        int version =
                coHosts.dismiss(id, visitors.manager(), current -> ETags.requireMatch(ifMatch, current), personId);
        return Response.noContent().tag(ETags.of(version)).build();
    }
}
