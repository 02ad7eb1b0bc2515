package io.latchkey.listings.search.rest;

import io.latchkey.kernel.id.ListingId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is found on a map, cell by cell. */
@Schema(
        name = "ListingClusters",
        requiredProperties = {"total", "clusters"},
        description = "How many listings are found on the map, and where.")
public record ClustersResponse(
        @Schema(description = "How many are found in all") long total, @Size(max = 1_600) List<Cluster> clusters) {

    /** Those in one cell of the grid. */
    @Schema(
            name = "Cluster",
            requiredProperties = {"latitude", "longitude", "count"},
            description = "Listings that are shown as one: their number, and the middle of their blurred places.")
    public record Cluster(
            double latitude,
            double longitude,
            long count,
            @Schema(description = "The listing, where it is the only one") ListingId listingId) {}
}
