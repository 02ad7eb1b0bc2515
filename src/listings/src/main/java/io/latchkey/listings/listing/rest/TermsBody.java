package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.offer.CancellationPolicy;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.Discounts;
import io.latchkey.listings.offer.Hours;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.LeadTimes;
import io.latchkey.listings.offer.Prices;
import io.latchkey.listings.offer.StayLimits;
import io.latchkey.listings.offer.StayRule;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.offer.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms as a host writes them; whatever is left out gets its default, and answers always hold all of it. */
@Schema(
        name = "Terms",
        description = "On what terms a listing is rented out. Only currency, rates and capacity have no default."
                + " Every time is civil time in the listing's zone, every amount is in the terms' currency and from 1"
                + " to 1,000,000,000 minor units. Rules are refused if no stay could keep to them.")
public record TermsBody(
        @NotNull Currency currency,
        @NotNull @Size(min = 1, max = 3) @Schema(description = "One per way of renting")
                List<@NotNull @Valid RateBody> rates,
        @Size(max = Terms.MAX_SEASONS)
                @Schema(
                        description = "The shortest that has the date, so one may be inside another; before weekdays,"
                                + " weekend and base")
                List<@NotNull @Valid SeasonalRateBody> seasonalRates,
        @Size(max = 3)
                @Schema(
                        description =
                                "Rates must keep to them, a stay with its discounts costs no less than at the floor")
                List<@NotNull @Valid PriceBoundsBody> priceBounds,
        @Size(max = Discounts.MAX_DISCOUNTS) @Schema(description = "The one with the largest minLength that holds")
                List<@NotNull @Valid LengthDiscountBody> lengthDiscounts,
        @Size(max = Discounts.MAX_DISCOUNTS) @Schema(description = "The one with the largest daysAhead that holds")
                List<@NotNull @Valid EarlyBirdDiscountBody> earlyBirdDiscounts,
        @Size(max = Discounts.MAX_DISCOUNTS) @Schema(description = "The one with the smallest withinDays that holds")
                List<@NotNull @Valid LastMinuteDiscountBody> lastMinuteDiscounts,
        @Min(1)
                @Max(9_999)
                @Schema(
                        description =
                                "In hundredths of a percent, for guests who give up every refund; null if none can")
                Integer nonRefundableDiscount,
        Money cleaningFee,
        @Valid ExtraGuestFeeBody extraGuestFee,
        @Size(max = Prices.MAX_EXTRAS) List<@NotNull @Valid ExtraBody> extras,
        @Size(max = Prices.MAX_TAXES) List<@NotNull @Valid TaxBody> taxes,
        @Schema(
                        description = "Paid with each booking, held apart and given back after the stay; no part of the"
                                + " price. At most 100,000,000 minor units; null for none")
                Money securityDeposit,
        @NotNull
                @Min(1)
                @Max(Terms.MAX_CAPACITY)
                @Schema(description = "Guests (or seats) that one unit takes; of the whole where unitUse is ALL")
                Integer capacity,
        @Schema(type = SchemaType.STRING, pattern = TIME, defaultValue = "15:00", examples = "15:00")
                LocalTime checkInTime,
        @Schema(type = SchemaType.STRING, pattern = TIME, defaultValue = "11:00", examples = "11:00")
                LocalTime checkOutTime,
        @Size(max = Hours.MAX_OPENING_HOURS) @Schema(description = "Empty for always open")
                List<@NotNull @Valid OpeningHoursBody> openingHours,
        @Min(15) @Max(60) @Schema(description = "15, 30 or 60; opening hours keep to it", defaultValue = "30")
                Integer stepMinutes,
        @Size(max = 3) @Schema(description = "From 1 to 365 nights or days, 24 hours, where nothing is said")
                List<@NotNull @Valid StayRuleBody> stayRules,
        @Size(max = 21) @Schema(description = "Before stayRules")
                List<@NotNull @Valid WeekdayStayRuleBody> weekdayStayRules,
        @Size(max = Terms.MAX_SEASONS)
                @Schema(
                        description =
                                "The shortest that has the date, so one may be inside another; before weekdayStayRules")
                List<@NotNull @Valid SeasonalStayRuleBody> seasonalStayRules,
        @Size(max = 7) @Schema(description = "On which stays may begin; empty for any")
                List<@NotNull DayOfWeek> arrivalWeekdays,
        @Size(max = 7) @Schema(description = "On which stays may end; empty for any")
                List<@NotNull DayOfWeek> departureWeekdays,
        @Size(max = Terms.MAX_SEASONS) @Schema(description = "Dates on which no stay begins; they may overlap")
                List<@NotNull @Valid ClosedDatesBody> closedToArrival,
        @Size(max = Terms.MAX_SEASONS) @Schema(description = "Dates on which no stay ends; they may overlap")
                List<@NotNull @Valid ClosedDatesBody> closedToDeparture,
        @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, defaultValue = "PT0S")
                Span advanceNotice,
        @Schema(
                        description =
                                "Until when nights and days of today are booked, be it before they begin or after; null"
                                        + " for until they begin. Not with a day or more of advanceNotice.")
                DayTime sameDayUntil,
        @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, defaultValue = "P730D")
                Span bookingWindow,
        @Schema(
                        type = SchemaType.STRING,
                        format = "duration",
                        maxLength = 20,
                        description = "Kept free before a stay",
                        defaultValue = "PT0S")
                Span turnaroundBefore,
        @Schema(
                        type = SchemaType.STRING,
                        format = "duration",
                        maxLength = 20,
                        description = "Kept free after a stay",
                        defaultValue = "PT0S")
                Span turnaround,
        @Size(max = 3) @Schema(description = "One per period; the strictest holds") List<@NotNull @Valid CapBody> caps,
        @Schema(defaultValue = "true") Boolean instantBook,
        @Schema(description = "FLEXIBLE for stays, CAR for cars, OFFICE for places to work where nothing is said")
                CancellationPolicy cancellationPolicy,
        @Size(max = Terms.MAX_HOUSE_RULES) @Schema(defaultValue = "") String houseRules) {

    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /** The whole terms; the usual policy depends on the kind of thing. */
    Terms toTerms(Kind kind) {
        return new Terms(
                currency,
                prices(),
                discounts(),
                capacity,
                hours(),
                stays(),
                leadTimes(),
                or(instantBook, true),
                or(cancellationPolicy, kind.usualPolicy()),
                Text.tidy(or(houseRules, "")));
    }

    private Prices prices() {
        return new Prices(
                Lists.of(rates, RateBody::toRate),
                Lists.of(seasonalRates, SeasonalRateBody::toRate),
                Lists.of(priceBounds, PriceBoundsBody::toBounds),
                cleaningFee,
                extraGuestFee == null ? null : extraGuestFee.toFee(),
                Lists.of(extras, ExtraBody::toExtra),
                Lists.of(taxes, TaxBody::toTax),
                securityDeposit);
    }

    private Discounts discounts() {
        return new Discounts(
                Lists.of(lengthDiscounts, LengthDiscountBody::toDiscount),
                Lists.of(earlyBirdDiscounts, EarlyBirdDiscountBody::toDiscount),
                Lists.of(lastMinuteDiscounts, LastMinuteDiscountBody::toDiscount),
                nonRefundableDiscount);
    }

    private Hours hours() {
        return new Hours(
                or(checkInTime, Hours.USUAL_CHECK_IN),
                or(checkOutTime, Hours.USUAL_CHECK_OUT),
                Lists.of(openingHours, OpeningHoursBody::toHours),
                or(stepMinutes, Hours.USUAL_STEP_MINUTES));
    }

    private StayLimits stays() {
        return new StayLimits(
                StayRule.completed(Lists.of(stayRules, StayRuleBody::toRule), Lists.of(rates, RateBody::toRate)),
                Lists.of(weekdayStayRules, WeekdayStayRuleBody::toRule),
                Lists.of(seasonalStayRules, SeasonalStayRuleBody::toRule),
                arrivalWeekdays,
                departureWeekdays,
                Lists.of(closedToArrival, ClosedDatesBody::toDates),
                Lists.of(closedToDeparture, ClosedDatesBody::toDates),
                Lists.of(caps, CapBody::toCap));
    }

    private LeadTimes leadTimes() {
        return new LeadTimes(
                or(advanceNotice, Span.ZERO),
                sameDayUntil,
                or(bookingWindow, LeadTimes.USUAL_BOOKING_WINDOW),
                or(turnaroundBefore, Span.ZERO),
                or(turnaround, Span.ZERO));
    }

    static TermsBody of(Terms terms) {
        Prices prices = terms.prices();
        Discounts discounts = terms.discounts();
        Hours hours = terms.hours();
        StayLimits stays = terms.stays();
        LeadTimes times = terms.leadTimes();
        return new TermsBody(
                terms.currency(),
                Lists.of(prices.rates(), RateBody::of),
                Lists.of(prices.seasonalRates(), SeasonalRateBody::of),
                Lists.of(prices.priceBounds(), PriceBoundsBody::of),
                Lists.of(discounts.lengthDiscounts(), LengthDiscountBody::of),
                Lists.of(discounts.earlyBirdDiscounts(), EarlyBirdDiscountBody::of),
                Lists.of(discounts.lastMinuteDiscounts(), LastMinuteDiscountBody::of),
                discounts.nonRefundableDiscount(),
                prices.cleaningFee(),
                ExtraGuestFeeBody.of(prices.extraGuestFee()),
                Lists.of(prices.extras(), ExtraBody::of),
                Lists.of(prices.taxes(), TaxBody::of),
                prices.securityDeposit(),
                terms.capacity(),
                hours.checkInTime(),
                hours.checkOutTime(),
                Lists.of(hours.openingHours(), OpeningHoursBody::of),
                hours.stepMinutes(),
                Lists.of(stays.stayRules(), StayRuleBody::of),
                Lists.of(stays.weekdayStayRules(), WeekdayStayRuleBody::of),
                Lists.of(stays.seasonalStayRules(), SeasonalStayRuleBody::of),
                stays.arrivalWeekdays(),
                stays.departureWeekdays(),
                Lists.of(stays.closedToArrival(), ClosedDatesBody::of),
                Lists.of(stays.closedToDeparture(), ClosedDatesBody::of),
                times.advanceNotice(),
                times.sameDayUntil(),
                times.bookingWindow(),
                times.turnaroundBefore(),
                times.turnaround(),
                Lists.of(stays.caps(), CapBody::of),
                terms.instantBook(),
                terms.cancellationPolicy(),
                terms.houseRules());
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
