package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.coupon.CouponProblem;
import io.latchkey.bookings.coupon.CouponUse;
import io.latchkey.bookings.listing.FeeSettings;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.pricing.CancellationPolicies;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a price on what guests wish: the one way from a wish to an offer. */
@ApplicationScoped
public class Offers {

    private final FeeSettings fees;

    public Offers(FeeSettings fees) {
        this.fees = fees;
    }

    /**
     * The offer for a wish that keeps the {@linkplain WishRules rules}.
     *
     * @param found the listing, with the coupon if the wish names one
     * @param use from when to when the guest would have the units
     * @throws ProblemException COUPON_NOT_VALID with the reason
     */
    public Offer offer(ListingCalendar found, QuoteWish wish, TimeRange use, Instant now) {
        ListingCopy listing = found.listing();
        StayRequest request = wish.request();
        StayPrice price = StayPrice.of(prices(found), withCoupon(found, wish, plain(listing, wish, now), now));
        if (!listing.terms().isPayable(price.quotation().total())) {
            throw NotAvailable.because(List.of(NotAvailable.TOO_EXPENSIVE), List.of());
        }
        StayText text = StayText.of(request.stay());
        return new Offer(
                listing.listingId(),
                listing.title(),
                listing.hostId(),
                listing.calendarGroup(),
                request.stay().per(),
                text.from(),
                text.to(),
                use.start(),
                use.end(),
                listing.timeZone(),
                request.guests(),
                request.units(),
                request.chosen(),
                wish.extras(),
                wish.variant(),
                price.coupon(),
                price.quotation(),
                price.agreed(),
                listing.terms().securityDeposit(),
                listing.terms().instantBook(),
                policy(listing, wish.variant()),
                listing.terms().houseRules());
    }

    /** The listing's prices of today. */
    public RatePlan prices(ListingCalendar found) {
        return found.prices(fees.rates());
    }

    private static PriceRequest plain(ListingCopy listing, QuoteWish wish, Instant now) {
        StayRequest request = wish.request();
        return new PriceRequest(
                request.stay(),
                request.guests(),
                request.units(),
                wish.extras(),
                null,
                wish.variant(),
                CivilTime.dateOf(now, listing.timeZone()));
    }

    private PriceRequest withCoupon(ListingCalendar found, QuoteWish wish, PriceRequest plain, Instant now) {
        if (wish.couponCode() == null) {
            return plain;
        }
        couponRefusal(found, wish, now).ifPresent(problem -> {
            throw problem.exception();
        });
        return plain.with(found.coupon().terms().discount());
    }

    /** What speaks against the coupon of a wish, if it names one and anything does; what is not offered has no price. */
    Optional<CouponProblem> couponRefusal(ListingCalendar found, QuoteWish wish, Instant now) {
        boolean priced = found.rules().offers(wish.request().stay().per());
        if (wish.couponCode() == null || !priced) {
            return Optional.empty();
        }
        if (found.coupon() == null) {
            return Optional.of(CouponProblem.UNKNOWN);
        }
        PriceRequest plain = plain(found.listing(), wish, now);
        CouponUse use = new CouponUse(
                found.listing().listingId(),
                plain.stay(),
                found.listing().timeZone(),
                StayPrice.quotation(prices(found), plain).total(),
                now);
        return found.coupon().refusal(use);
    }

    /** Who pays less for it gets nothing back. */
    private static String policy(ListingCopy listing, RateVariant variant) {
        return switch (variant) {
            case STANDARD -> listing.terms().cancellationPolicy();
            case NON_REFUNDABLE -> CancellationPolicies.NON_REFUNDABLE.code();
        };
    }
}
