package io.latchkey.listings.search.rest;

import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.search.Area;
import io.latchkey.listings.search.Clusters;
import io.latchkey.listings.search.SearchQuery;
import io.latchkey.listings.search.SearchService;
import io.latchkey.listings.search.SearchSort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counting what a search finds: for filters beside the results, and for maps. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Search")
public class SearchCountResource {

    private static final String GRID = "16";
    private static final int FINEST_GRID = 40;

    private final SearchService search;
    private final InstantSource clock;

    SearchCountResource(SearchService search, InstantSource clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @Path("/listing-facets")
    @PermitAll
    @Operation(
            operationId = "countFacets",
            summary = "Count what is found",
            description = "How many listings a search finds and, for each filter, how many have each value. The same"
                    + " query as a search; with dates, exactly those that could be booked are counted.")
    @APIResponseSchema(value = FacetsResponse.class, responseCode = "200", responseDescription = "The counts")
    public FacetsResponse facets(@Valid @BeanParam SearchParameters parameters) {
        return FacetsResponse.of(search.facets(read(parameters)));
    }

    @GET
    @Path("/listing-clusters")
    @PermitAll
    @Operation(
            operationId = "clusterListings",
            summary = "Count what is found on a map",
            description = "For a map that shows too many listings to show each: the bounds are divided into a grid, and"
                    + " each cell that holds listings tells how many and where. The same query as a search, with bbox.")
    @APIResponseSchema(value = ClustersResponse.class, responseCode = "200", responseDescription = "The cells")
    public ClustersResponse clusters(
            @Valid @BeanParam SearchParameters parameters,
            @QueryParam("grid")
                    @DefaultValue(GRID)
                    @Min(1)
                    @Max(FINEST_GRID)
                    @Parameter(description = "How many cells the map has from west to east, and from south to north")
                    int grid) {
        SearchQuery query = read(parameters);
        if (!(query.area() instanceof Area.Map(BoundingBox map))) {
            throw Refusals.of("bbox", "is needed: clusters are those of a map");
        }
        Clusters clusters = search.clusters(query, map, grid);
        return new ClustersResponse(
                clusters.all().stream().mapToLong(Clusters.Cluster::count).sum(),
                clusters.all().stream()
                        .map(one -> new ClustersResponse.Cluster(
                                one.center().latitude(), one.center().longitude(), one.count(), one.only()))
                        .toList());
    }

    private SearchQuery read(SearchParameters parameters) {
        return new SearchReader(parameters, SearchSort.NEWEST).read(clock.instant());
    }
}
