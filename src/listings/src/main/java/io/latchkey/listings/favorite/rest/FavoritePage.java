package io.latchkey.listings.favorite.rest;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of favorites. */
@Schema(
        name = "FavoritePage",
        requiredProperties = {"items"},
        description = "One page of favorites, those added last first.")
public record FavoritePage(
        @Size(max = 100) List<FavoriteResponse> items,
        @Size(max = 500) @Schema(description = "Where the next page starts; absent on the last") String nextCursor) {}
