package io.latchkey.listings.favorite.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.favorite.Favorite;
import io.latchkey.listings.favorite.FavoritePosition;
import io.latchkey.listings.favorite.FavoriteService;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own favorites; they have no version, so nothing asks for If-Match. */
@Path("/v1/me/favorites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "Favorites", description = "Listings that a person wants to find again; nobody else sees them")
public class FavoriteResource {

    private final FavoriteService favorites;
    private final Caller caller;

    FavoriteResource(FavoriteService favorites, Caller caller) {
        this.favorites = favorites;
        this.caller = caller;
    }

    @PUT
    @Path("/{listingId}")
    @Operation(
            operationId = "addFavorite",
            summary = "Keep a listing to find it again",
            description =
                    "Any listing that the caller may read, 1,000 of them at most. Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is among the favorites, now or since before")
    public void add(@PathParam("listingId") ListingId listingId) {
        PersonId person = person();
        favorites.add(person, listingId, new Visitor(Optional.of(person), caller.isOperator()));
    }

    @DELETE
    @Path("/{listingId}")
    @Operation(
            operationId = "removeFavorite",
            summary = "Take a listing away from the favorites",
            description = "Whatever has become of the listing. Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is not among the favorites, now or since before")
    public void remove(@PathParam("listingId") ListingId listingId) {
        favorites.remove(person(), listingId);
    }

    @GET
    @Operation(
            operationId = "listFavorites",
            summary = "The caller's favorites",
            description = "Those added last come first. What is paused or no longer shown stays until it is taken away,"
                    + " and says so; of what is no longer shown, nothing is told but its id.")
    @APIResponse(
            responseCode = "200",
            description = "A page, those added last first; without nextCursor it is the last one")
    public FavoritePage list(
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Schema(maxLength = 500) String cursor) {
        PersonId person = person();
        PageRequest request = new PageRequest("favorites of " + person, cursor, limit);
        Page<FavoriteResponse> page = request.page(
                        favorites.list(person, request.position().map(FavoriteResource::position), request.rows()),
                        Favorite::since,
                        Favorite::listingId)
                .map(FavoriteResponse::of);
        return new FavoritePage(page.items(), page.nextCursor());
    }

    private static FavoritePosition position(List<String> parts) {
        try {
            return FavoritePosition.of(parts);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The cursor does not belong to this list.")
                    .at("?cursor", "must be the nextCursor of the same query");
        }
    }

    private PersonId person() {
        if (caller.isService()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "A service has no favorites.");
        }
        return caller.id();
    }
}
