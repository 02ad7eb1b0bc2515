package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.StayAttributes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place to sleep. */
@Schema(
        name = "StayAttributes",
        additionalProperties = Schema.False.class,
        description = "A home, a room or a shared room; null for what is not known.")
public record StayAttributesBody(
        @Min(0) @Max(StayAttributes.MAX_ROOMS) Integer bedrooms,
        @Min(0) @Max(StayAttributes.MAX_ROOMS) Integer beds,
        @Size(max = 5)
                @Pattern(regexp = "^[0-9]{1,3}(\\.[05])?$")
                @Schema(description = "In steps of a half, as text so that no digit is lost", examples = "1.5")
                String bathrooms,
        @Size(max = Attributes.MAX_AMENITIES)
                List<@NotNull @Size(min = 1, max = Attributes.MAX_AMENITY_LENGTH) String> amenities)
        implements AttributesBody {

    @Override
    public Attributes toAttributes() {
        return new StayAttributes(bedrooms, beds, bathrooms == null ? null : new BigDecimal(bathrooms), amenities);
    }

    static StayAttributesBody of(StayAttributes stay) {
        String bathrooms = stay.bathrooms() == null ? null : stay.bathrooms().toPlainString();
        return new StayAttributesBody(stay.bedrooms(), stay.beds(), bathrooms, stay.amenities());
    }
}
