package io.latchkey.bookings.quote.rest;

import io.latchkey.engine.pricing.ExtraChoice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An extra that the guest wants with the stay. */
@Schema(examples = """
        {"code":"breakfast","quantity":1}""")
public record ExtraWish(
        @NotNull @Size(min = 1, max = 40) String code,
        @Min(1) @Max(99) @Schema(description = "How many; 1 if left out", defaultValue = "1") Integer quantity) {

    /** As pricing wants them; null is none. */
    public static List<ExtraChoice> choices(List<ExtraWish> wishes) {
        return wishes == null
                ? List.of()
                : wishes.stream()
                        .map(wish -> new ExtraChoice(wish.code, wish.quantity == null ? 1 : wish.quantity))
                        .toList();
    }
}
