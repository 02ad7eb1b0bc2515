package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.CarAttributes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A car. */
@Schema(
        name = "CarAttributes",
        additionalProperties = Schema.False.class,
        description = "A car; null for what is not known.")
public record CarAttributesBody(
        @NotNull @Size(min = 1, max = CarAttributes.MAX_NAME_LENGTH) String make,
        @NotNull @Size(min = 1, max = CarAttributes.MAX_NAME_LENGTH) String model,
        @NotNull @Min(CarAttributes.MIN_YEAR) @Max(CarAttributes.MAX_YEAR) Integer year,
        @Min(0) @Max(CarAttributes.MAX_SEATS) Integer seats,
        CarAttributes.Fuel fuel,
        CarAttributes.Gearbox gearbox,
        @Min(0) @Max(CarAttributes.MAX_KILOMETRES) @Schema(description = "Per rented day; null for no limit")
                Integer kilometresIncluded,
        @Size(max = Attributes.MAX_AMENITIES)
                List<@NotNull @Size(min = 1, max = Attributes.MAX_AMENITY_LENGTH) String> amenities)
        implements AttributesBody {

    @Override
    public Attributes toAttributes() {
        return new CarAttributes(
                make.strip(), model.strip(), year, seats, fuel, gearbox, kilometresIncluded, amenities);
    }

    static CarAttributesBody of(CarAttributes car) {
        return new CarAttributesBody(
                car.make(),
                car.model(),
                car.year(),
                car.seats(),
                car.fuel(),
                car.gearbox(),
                car.kilometresIncluded(),
                car.amenities());
    }
}
