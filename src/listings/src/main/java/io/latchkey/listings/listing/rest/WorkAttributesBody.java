package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.WorkAttributes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place to work. */
@Schema(
        name = "WorkAttributes",
        additionalProperties = Schema.False.class,
        description = "A desk, a meeting room or an office; null for what is not known.")
public record WorkAttributesBody(
        @Min(0) @Max(WorkAttributes.MAX_SEATS) Integer seats,
        @Min(0) @Max(WorkAttributes.MAX_AREA) Integer areaSquareMetres,
        @Min(WorkAttributes.LOWEST_FLOOR)
                @Max(WorkAttributes.HIGHEST_FLOOR)
                @Schema(description = "0 is the ground floor")
                Integer floor,
        @Size(max = Attributes.MAX_AMENITIES)
                List<@NotNull @Size(min = 1, max = Attributes.MAX_AMENITY_LENGTH) String> amenities)
        implements AttributesBody {

    @Override
    public Attributes toAttributes() {
        return new WorkAttributes(seats, areaSquareMetres, floor, amenities);
    }

    static WorkAttributesBody of(WorkAttributes work) {
        return new WorkAttributesBody(work.seats(), work.areaSquareMetres(), work.floor(), work.amenities());
    }
}
