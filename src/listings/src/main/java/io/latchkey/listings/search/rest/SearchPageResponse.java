package io.latchkey.listings.search.rest;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what was found. */
@Schema(
        name = "SearchPage",
        requiredProperties = {"items"},
        description = "One page of what was found.")
public record SearchPageResponse(
        @Size(max = 100) List<SearchItemResponse> items,
        @Size(max = 500) @Schema(description = "Where the next page starts; absent when nothing is left")
                String nextCursor,
        @Schema(description = "Only if one listing was asked for by its id and is not found") WhyNotResponse whyNot) {}
