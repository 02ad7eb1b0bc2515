package io.latchkey.engine.pricing;

import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is to be priced.
 *
 * @param extras beside the mandatory ones; none twice
 * @param coupon null for none
 * @param bookedOn the civil date of booking in the listing's zone: what early-bird and last-minute look at
 */
public record PriceRequest(
        Stay stay,
        int guests,
        int units,
        List<ExtraChoice> extras,
        CouponDiscount coupon,
        RateVariant variant,
        LocalDate bookedOn) {

    public PriceRequest {
        Objects.requireNonNull(stay, "stay");
        extras = List.copyOf(extras);
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(bookedOn, "bookedOn");
    }

    /** Nothing but the stay. */
    public static PriceRequest of(Stay stay, int guests, int units, LocalDate bookedOn) {
        return new PriceRequest(stay, guests, units, List.of(), null, RateVariant.STANDARD, bookedOn);
    }

    public PriceRequest with(CouponDiscount other) {
        return new PriceRequest(stay, guests, units, extras, other, variant, bookedOn);
    }

    boolean takes(Extra extra) {
        return extras.stream().anyMatch(choice -> choice.code().equals(extra.code()));
    }

    Quantity length() {
        return StayLength.of(stay);
    }
}
