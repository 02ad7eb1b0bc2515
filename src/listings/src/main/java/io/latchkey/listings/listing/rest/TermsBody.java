package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.offer.CancellationPolicy;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.StayRule;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.offer.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms as a host writes them; whatever is left out gets its default, and answers always hold all of it. */
@Schema(
        name = "Terms",
        description = "On what terms a listing is rented out. Only currency, rates and capacity have no default."
                + " Every time is civil time in the listing's zone, every amount is in the terms' currency.")
public record TermsBody(
        @NotNull Currency currency,
        @NotNull @Size(min = 1, max = 3) @Schema(description = "One per way of renting")
                List<@NotNull @Valid RateBody> rates,
        @Size(max = Terms.MAX_SEASONS) @Schema(description = "May not overlap; a date beats the weekend and the base")
                List<@NotNull @Valid SeasonalRateBody> seasonalRates,
        @Size(max = Terms.MAX_DISCOUNTS) List<@NotNull @Valid LengthDiscountBody> lengthDiscounts,
        Money cleaningFee,
        @Valid ExtraGuestFeeBody extraGuestFee,
        @Size(max = Terms.MAX_TAXES) List<@NotNull @Valid TaxBody> taxes,
        @NotNull @Min(1) @Max(Terms.MAX_CAPACITY) @Schema(description = "Guests (or seats) that one unit takes")
                Integer capacity,
        @Schema(type = SchemaType.STRING, pattern = TIME, defaultValue = "15:00", examples = "15:00")
                LocalTime checkInTime,
        @Schema(type = SchemaType.STRING, pattern = TIME, defaultValue = "11:00", examples = "11:00")
                LocalTime checkOutTime,
        @Size(max = Terms.MAX_OPENING_HOURS) @Schema(description = "Empty for always open")
                List<@NotNull @Valid OpeningHoursBody> openingHours,
        @Min(15) @Max(60) @Schema(description = "15, 30 or 60", defaultValue = "30") Integer stepMinutes,
        @Size(max = 3) @Schema(description = "From 1 to 365 nights or days, 24 hours, where nothing is said")
                List<@NotNull @Valid StayRuleBody> stayRules,
        @Size(max = Terms.MAX_SEASONS) List<@NotNull @Valid SeasonalStayRuleBody> seasonalStayRules,
        @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, defaultValue = "PT0S")
                Span advanceNotice,
        @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, defaultValue = "P730D")
                Span bookingWindow,
        @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, defaultValue = "PT0S") Span turnaround,
        @Schema(defaultValue = "true") Boolean instantBook,
        @Schema(description = "FLEXIBLE for stays, CAR for cars, OFFICE for places to work where nothing is said")
                CancellationPolicy cancellationPolicy,
        @Size(max = Terms.MAX_HOUSE_RULES) @Schema(defaultValue = "") String houseRules) {

    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /** The whole terms; the usual policy depends on the kind of thing. */
    Terms toTerms(Kind kind) {
        var given = list(rates, RateBody::toRate);
        return new Terms(
                currency,
                given,
                list(seasonalRates, SeasonalRateBody::toRate),
                list(lengthDiscounts, LengthDiscountBody::toDiscount),
                cleaningFee,
                extraGuestFee == null ? null : extraGuestFee.toFee(),
                list(taxes, TaxBody::toTax),
                capacity,
                or(checkInTime, Terms.USUAL_CHECK_IN),
                or(checkOutTime, Terms.USUAL_CHECK_OUT),
                list(openingHours, OpeningHoursBody::toHours),
                or(stepMinutes, Terms.USUAL_STEP_MINUTES),
                StayRule.completed(list(stayRules, StayRuleBody::toRule), given),
                list(seasonalStayRules, SeasonalStayRuleBody::toRule),
                or(advanceNotice, Span.ZERO),
                or(bookingWindow, Terms.USUAL_BOOKING_WINDOW),
                or(turnaround, Span.ZERO),
                or(instantBook, true),
                or(cancellationPolicy, kind.usualPolicy()),
                Text.tidy(or(houseRules, "")));
    }

    static TermsBody of(Terms terms) {
        return new TermsBody(
                terms.currency(),
                list(terms.rates(), RateBody::of),
                list(terms.seasonalRates(), SeasonalRateBody::of),
                list(terms.lengthDiscounts(), LengthDiscountBody::of),
                terms.cleaningFee(),
                ExtraGuestFeeBody.of(terms.extraGuestFee()),
                list(terms.taxes(), TaxBody::of),
                terms.capacity(),
                terms.checkInTime(),
                terms.checkOutTime(),
                list(terms.openingHours(), OpeningHoursBody::of),
                terms.stepMinutes(),
                list(terms.stayRules(), StayRuleBody::of),
                list(terms.seasonalStayRules(), SeasonalStayRuleBody::of),
                terms.advanceNotice(),
                terms.bookingWindow(),
                terms.turnaround(),
                terms.instantBook(),
                terms.cancellationPolicy(),
                terms.houseRules());
    }

    private static <A, B> List<B> list(List<A> items, Function<A, B> mapper) {
        return items == null ? List.of() : items.stream().map(mapper).toList();
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
