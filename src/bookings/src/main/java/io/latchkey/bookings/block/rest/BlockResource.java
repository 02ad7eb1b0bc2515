package io.latchkey.bookings.block.rest;

import io.latchkey.bookings.block.BlockService;
import io.latchkey.bookings.block.NewBlocks;
import io.latchkey.bookings.block.Periods;
import io.latchkey.bookings.calendar.RangeText;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The host closes and opens periods. */
@Path("/v1/listings/{listingId}/blocks")
@Tag(name = "Calendar", description = "What can be booked when, and what the host closed")
@Authenticated
@MayActForHost
@RunOnVirtualThread
class BlockResource {

    private final BlockService blocks;
    private final Caller caller;

    BlockResource(BlockService blocks, Caller caller) {
        this.blocks = blocks;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "createBlocks",
            summary = "Close or open periods",
            description = "Closes periods to new bookings, or opens them outside of the weekly plan. Bookings that "
                    + "exist stay as they are. With unitIds only these units are closed, and for every listing that "
                    + "offers them; a booking in the way is named by UNIT_HAS_BOOKINGS. Only the listing's host, or an "
                    + "operator who acts for that host.")
    @APIResponse(
            responseCode = "201",
            description = "The blocks, in the order of the request",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BlockResponse.Created.class)))
    public Response create(@PathParam("listingId") ListingId listingId, @Valid @NotNull CreateBlocksRequest request) {
        var added = blocks.add(listingId, caller.host(), wish(request));
        return Response.status(Response.Status.CREATED)
                .entity(new BlockResponse.Created(
                        added.stream().map(BlockResponse::of).toList()))
                .build();
    }

    private static NewBlocks wish(CreateBlocksRequest request) {
        List<UnitId> units = request.unitIds() == null ? List.of() : request.unitIds();
        if (!units.isEmpty() && request.state() == HostBlock.State.OPEN) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Units can only be closed.")
                    .at("/state", "must be CLOSED with unitIds");
        }
        return new NewBlocks(periods(request), units, request.note());
    }

    private static List<HostBlock> periods(CreateBlocksRequest request) {
        List<HostBlock> periods = new ArrayList<>();
        for (int i = 0; i < request.ranges().size(); i++) {
            var range = request.ranges().get(i);
            periods.add(Periods.parse(request.state(), new RangeText("/ranges/" + i, range.from(), range.to())));
        }
        return periods;
    }

    @GET
    @Operation(operationId = "listBlocks", summary = "The listing's blocks, oldest first")
    @APIResponse(responseCode = "200", description = "One page of blocks")
    public Page<BlockResponse> list(
            @PathParam("listingId") ListingId listingId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return blocks.list(listingId, caller.host(), cursor, limit).map(BlockResponse::of);
    }

    @DELETE
    @Path("/{blockId}")
    @Operation(operationId = "deleteBlock", summary = "Remove a block")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("listingId") ListingId listingId, @PathParam("blockId") UUID blockId) {
        blocks.remove(listingId, caller.host(), blockId);
    }
}
