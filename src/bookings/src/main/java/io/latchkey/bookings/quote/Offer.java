package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.StayText;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.AgreedPrices;
import io.latchkey.engine.pricing.CancellationPolicies;
import io.latchkey.engine.pricing.CancellationPolicy;
import io.latchkey.engine.pricing.CouponDiscount;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What guest and host agree on: frozen by the quote, taken over unchanged by its booking.
 *
 * @param chosenUnits the very units the guest wants; empty for any
 * @param extras beside the mandatory ones
 * @param coupon null for none
 * @param agreed what its price is made of; null in offers of an older release
 * @param securityDeposit to be paid together with the price, and no part of it; null for none
 */
public record Offer(
        ListingId listingId,
        String listingTitle,
        PersonId hostId,
        UUID calendarGroup,
        Per per,
        String from,
        String to,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        int guests,
        int units,
        List<UnitId> chosenUnits,
        List<ExtraChoice> extras,
        RateVariant variant,
        CouponDiscount coupon,
        Quotation price,
        AgreedPrices agreed,
        Money securityDeposit,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules) {

    /** What an older release did not know is not there. */
    public Offer {
        chosenUnits = chosenUnits == null ? List.of() : List.copyOf(chosenUnits);
        extras = extras == null ? List.of() : List.copyOf(extras);
        variant = variant == null ? RateVariant.STANDARD : variant;
    }

    /** The same agreement for another time or party; the policy, the deposit and all else that was agreed stay. */
    public Offer changed(StayRequest request, List<ExtraChoice> otherExtras, TimeRange use, StayPrice otherPrice) {
        StayText text = StayText.of(request.stay());
        return new Offer(
                listingId,
                listingTitle,
                hostId,
                calendarGroup,
                per,
                text.from(),
                text.to(),
                use.start(),
                use.end(),
                timeZone,
                request.guests(),
                request.units(),
                request.chosen(),
                otherExtras,
                variant,
                otherPrice.coupon(),
                otherPrice.quotation(),
                otherPrice.agreed(),
                securityDeposit,
                instantBook,
                cancellationPolicy,
                houseRules);
    }

    /** What it costs, as it was agreed. */
    public StayPrice stayPrice() {
        return new StayPrice(price, coupon, agreed);
    }

    public Stay stay() {
        return new StayText(from, to).parse(per);
    }

    public StayRequest request() {
        return new StayRequest(stay(), guests, units, chosenUnits);
    }

    /** What the guest pays at once: the price and the deposit. */
    public Money dueAtPayment() {
        return securityDeposit == null ? price.total() : price.total().plus(securityDeposit);
    }

    /** From when to when the guest has the units. */
    public TimeRange use() {
        return TimeRange.of(startsAt, endsAt);
    }

    public CancellationPolicy policy() {
        return CancellationPolicies.named(cancellationPolicy).orElseThrow();
    }

    /** Null if there was none. */
    public String couponCode() {
        return coupon == null ? null : coupon.code();
    }
}
