package io.latchkey.listings.search.rest;

import io.latchkey.listings.search.Facets;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is found, counted. */
@Schema(
        name = "ListingFacets",
        requiredProperties = {"total", "facets"},
        description = "How many listings are found, and how many of them have each value of each facet.")
public record FacetsResponse(
        @Schema(description = "How many are found in all") long total, @Size(max = 100) List<Facet> facets) {

    /** One thing by which what is found can be narrowed. */
    @Schema(
            name = "Facet",
            requiredProperties = {"name"},
            description =
                    "An attribute, kind or instantBook: with values for words and flags, with a range for numbers.")
    public record Facet(
            @Schema(examples = "amenities") String name,
            @Size(max = 50) @Schema(description = "The most frequent ones first, at most 50; absent for numbers")
                    List<FacetValue> values,
            @Schema(description = "Only for numbers") FacetRange range) {}

    /** A value and how many have it. */
    @Schema(
            name = "FacetValue",
            requiredProperties = {"value", "count"},
            description = "A value and how many of those found have it.")
    public record FacetValue(@Schema(examples = "Wifi") String value, @Schema(examples = "812") long count) {}

    /** Between which numbers those found are. */
    @Schema(
            name = "FacetRange",
            requiredProperties = {"min", "max", "count"},
            description = "The least and the greatest number, and how many of those found tell one.")
    public record FacetRange(String min, String max, long count) {}

    static FacetsResponse of(Facets facets) {
        List<Facet> all = new ArrayList<>();
        facets.values()
                .forEach((name, values) -> all.add(new Facet(
                        name,
                        values.stream()
                                .map(one -> new FacetValue(one.value(), one.count()))
                                .toList(),
                        null)));
        facets.ranges()
                .forEach((name, range) -> all.add(
                        new Facet(name, null, new FacetRange(text(range.min()), text(range.max()), range.count()))));
        return new FacetsResponse(facets.total(), List.copyOf(all));
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
