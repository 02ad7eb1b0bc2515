package io.latchkey.listings.listing.rest;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of listings. */
@Schema(
        name = "ListingPage",
        requiredProperties = {"items"},
        description = "One page of listings, newest first.")
public record ListingPage(
        @Size(max = 100) List<ListingResponse> items,
        @Size(max = 500) @Schema(description = "Where the next page starts; absent on the last") String nextCursor) {}
