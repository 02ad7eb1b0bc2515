package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.ListingStep;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
import io.latchkey.platform.security.Roles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a listing's life; which one is possible when is drawn in src/docs/life-cycle-listing.md. */
@Path("/v1/listings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "Listings")
public class ListingStepResource {

    private final ListingService listings;
    private final Visitors visitors;
    private final Answers answers;

    ListingStepResource(ListingService listings, Visitors visitors, Answers answers) {
        this.listings = listings;
        this.visitors = visitors;
        this.answers = answers;
    }

    @POST
    @Path("/publish")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "publishListing",
            summary = "Publish a listing",
            description = "From DRAFT or PAUSED to PUBLISHED. Where the deployment requires approval, a draft becomes"
                    + " PENDING_APPROVAL instead. Refused with REGISTRATION_NUMBER_MISSING where it is required.")
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing after the step")
    public Response publish(@PathParam("id") ListingId id) {
        Visitor visitor = visitors.manager();
        return answers.ok(listings.publish(id, visitor), visitor);
    }

    @POST
    @Path("/pause")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "pauseListing",
            summary = "Pause a listing",
            description = "It is neither found nor bookable until it is published again; bookings live on.")
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing after the step")
    public Response pause(@PathParam("id") ListingId id) {
        return take(ListingStep.PAUSE, id);
    }

    @POST
    @Path("/archive")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "archiveListing",
            summary = "Archive a listing",
            description = "For good: it cannot be changed or published again; bookings live on.")
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing after the step")
    public Response archive(@PathParam("id") ListingId id) {
        return take(ListingStep.ARCHIVE, id);
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent(required = false)
    @Operation(
            operationId = "approveListing",
            summary = "Approve a listing",
            description = "For operators, where the deployment requires approval: from PENDING_APPROVAL to PUBLISHED.")
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing after the step")
    public Response approve(@PathParam("id") ListingId id) {
        return take(ListingStep.APPROVE, id);
    }

    private Response take(ListingStep step, ListingId id) {
        Visitor visitor = visitors.manager();
        return answers.ok(listings.take(step, id, visitor), visitor);
    }
}
