package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.listing.ListingFilter;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.ListingState;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.MayActForHost;
import io.latchkey.platform.security.Roles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A host's own listings, those somebody co-hosts, and all of them for operators; newest first. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Listings")
public class ListingListResource {

    private final ListingService listings;
    private final Visitors visitors;
    private final Answers answers;

    ListingListResource(ListingService listings, Visitors visitors, Answers answers) {
        this.listings = listings;
        this.visitors = visitors;
        this.answers = answers;
    }

    @GET
    @Path("/me/listings")
    @Authenticated
    @MayActForHost
    @Operation(
            operationId = "listMyListings",
            summary = "The caller's listings",
            description = "In every state, newest first; an operator may ask for a host by Latchkey-Act-For.")
    @APIResponse(responseCode = "200", description = "A page, newest first; without nextCursor it is the last one")
    public ListingPage mine(
            @QueryParam("state") ListingState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Schema(maxLength = 500) String cursor) {
        Visitor visitor = visitors.manager();
        return page(
                new ListingFilter(visitor.host(), Optional.empty(), Optional.ofNullable(state)),
                visitor,
                limit,
                cursor);
    }

    @GET
    @Path("/me/co-hosted-listings")
    @Authenticated
    @MayActForHost
    @Operation(
            operationId = "listCoHostedListings",
            summary = "The listings of others that the caller helps to host",
            description = "In every state, newest first; rights tells what the host lets the caller do in each.")
    @APIResponse(responseCode = "200", description = "A page, newest first; without nextCursor it is the last one")
    public ListingPage coHosted(
            @QueryParam("state") ListingState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Schema(maxLength = 500) String cursor) {
        Visitor visitor = visitors.manager();
        return page(
                new ListingFilter(Optional.empty(), visitor.host(), Optional.ofNullable(state)),
                visitor,
                limit,
                cursor);
    }

    @GET
    @Path("/operator/listings")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listListingsForOperator",
            summary = "Everybody's listings",
            description = "For operators, newest first; state=PENDING_APPROVAL is the queue of those to approve.")
    @APIResponse(responseCode = "200", description = "A page, newest first; without nextCursor it is the last one")
    public ListingPage all(
            @QueryParam("state") ListingState state,
            @QueryParam("hostId") PersonId hostId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Schema(maxLength = 500) String cursor) {
        return page(
                new ListingFilter(Optional.ofNullable(hostId), Optional.empty(), Optional.ofNullable(state)),
                visitors.manager(),
                limit,
                cursor);
    }

    private ListingPage page(ListingFilter filter, Visitor visitor, int limit, String cursor) {
        PageRequest request = new PageRequest("listings " + filter, cursor, limit);
        Optional<ListingId> after = request.position().map(id -> ListingId.of(id.getFirst()));
        Page<ListingResponse> page =
                answers.page(request.page(listings.list(filter, after, request.rows()), ListingRecord::id), visitor);
        return new ListingPage(page.items(), page.nextCursor());
    }
}
