package io.latchkey.listings.kind.rest;

import io.latchkey.listings.kind.KindDefinition;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.kind.schema.AttributeSchemas;
import io.latchkey.listings.offer.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be rented out, and what is told of each kind. */
@Path("/v1/kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Kinds", description = "What can be rented out, as data to build forms and filters from")
class KindResource {

    private final AttributeSchemas schemas;

    KindResource(AttributeSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Operation(
            operationId = "listKinds",
            summary = "The kinds of thing that are rented out",
            description = "Each with a JSON Schema of its attributes, to build a form from and to check what it gives,"
                    + " and with the filters of search. They change with a release of this service only.")
    @APIResponse(responseCode = "200", description = "All kinds")
    public KindList list() {
        return new KindList(Kinds.all().map(this::answer).toList());
    }

    @GET
    @Path("/{kind}")
    @Operation(
            operationId = "getKind",
            summary = "A kind of thing",
            description = "What a listing of this kind says about itself, and how search filters by it.")
    @APIResponse(responseCode = "200", description = "The kind")
    public KindResponse get(@PathParam("kind") Kind kind) {
        return answer(Kinds.of(kind));
    }

    private KindResponse answer(KindDefinition kind) {
        return KindResponse.of(kind, schemas.schema(kind.kind()));
    }
}
