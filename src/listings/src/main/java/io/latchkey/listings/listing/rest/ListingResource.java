package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A listing: written, read and changed. */
@Path("/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Listings", description = "What is offered, by whom, where and on what terms")
public class ListingResource {

    private final ListingService listings;
    private final ListingBodies bodies;
    private final Visitors visitors;
    private final Answers answers;

    ListingResource(ListingService listings, ListingBodies bodies, Visitors visitors, Answers answers) {
        this.listings = listings;
        this.bodies = bodies;
        this.visitors = visitors;
        this.answers = answers;
    }

    @POST
    @Authenticated
    @Idempotent(required = false)
    @Consumes(MediaType.APPLICATION_JSON)
    @MayActForHost
    @Operation(
            operationId = "createListing",
            summary = "Write a draft",
            description = "The caller becomes its host; an operator may act for a host by the header Latchkey-Act-For."
                    + " A reference that the host has used before is refused with the id of that listing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ListingBody.class),
                            examples = {
                                @ExampleObject(name = "home", value = Examples.NEW_HOME),
                                @ExampleObject(name = "room", value = Examples.NEW_ROOM)
                            }))
    @APIResponseSchema(value = ListingResponse.class, responseCode = "201", responseDescription = "The draft")
    public Response create(@NotNull @Valid ListingBody body) {
        PersonId host = visitors.host();
        ListingRecord draft = listings.create(
                host, bodies.read(body), Optional.ofNullable(body.sharesUnits()).map(SharedUnitsBody::toShared));
        return answers.created(draft, new Visitor(Optional.of(host), false));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getListing",
            summary = "Read a listing",
            description = "Anybody may read what is published or paused. Only its host and the operators see drafts,"
                    + " archived listings, the exact place and the external reference.")
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing; its version is the ETag")
    public Response get(@PathParam("id") ListingId id) {
        Visitor visitor = visitors.visitor();
        return answers.ok(listings.read(id, visitor), visitor);
    }

    @PATCH
    @Path("/{id}")
    @Authenticated
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @MayActForHost
    @Operation(
            operationId = "changeListing",
            summary = "Change a listing",
            description = "A merge-patch (RFC 7396): null brings a default back, lists are replaced whole, the kind"
                    + " stays. Applies to new bookings only. Nothing happens if nothing would change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            maxProperties = 12,
                                            description = "Any members of NewListing, at any depth"),
                            examples = @ExampleObject(name = "weekend", value = Examples.PATCH)))
    @APIResponseSchema(
            value = ListingResponse.class,
            responseCode = "200",
            responseDescription = "The listing after the change; its new version is the ETag")
    public Response change(
            @PathParam("id") ListingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch,
            @NotNull JsonNode patch) {
        Visitor visitor = visitors.manager();
        ListingRecord changed = listings.change(
                id,
                visitor,
                version -> ETags.requireMatch(ifMatch, version),
                current -> bodies.patched(current, patch));
        return answers.ok(changed, visitor);
    }
}
