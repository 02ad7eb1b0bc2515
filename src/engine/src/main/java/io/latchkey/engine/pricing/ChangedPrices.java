package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The price list for a change of a booking: agreed prices for what was booked, the host's of today for dates, guests and
 * extras that are new.
 */
public final class ChangedPrices {

    private final AgreedPrices agreed;
    private final RatePlan today;
    private final PriceRequest before;
    private final PriceRequest wished;
    private final Set<LocalDate> booked;

    private ChangedPrices(AgreedPrices agreed, RatePlan today, PriceRequest before, PriceRequest wished) {
        this.agreed = agreed;
        this.today = today;
        this.before = before;
        this.wished = wished;
        this.booked = new HashSet<>(agreed.eachDate().toList());
    }

    /**
     * @param today the host's list, in whatever currency
     * @param before what was agreed
     * @return nothing if the host has no price any more for what is new
     */
    public static Optional<RatePlan> plan(
            AgreedPrices agreed, RatePlan today, PriceRequest before, PriceRequest wished) {
        ChangedPrices prices = new ChangedPrices(agreed, today, before, wished);
        return prices.canPriceWhatIsNew() ? Optional.of(prices.plan()) : Optional.empty();
    }

    private boolean canPriceWhatIsNew() {
        boolean newDates = dates().anyMatch(date -> !booked.contains(date));
        boolean asksToday =
                newDates || needsMoreGuests() || wished.extras().stream().anyMatch(choice -> !agreed.has(choice));
        return (!asksToday || today.currency().equals(agreed.currency()))
                && (!newDates || today.rates().containsKey(agreed.per()));
    }

    private Stream<LocalDate> dates() {
        return StayLength.dates(wished.stay(), agreed.zone());
    }

    private RatePlan plan() {
        RatePlan frozen = agreed.plan();
        return new RatePlan(
                frozen.zone(),
                frozen.currency(),
                Map.of(agreed.per(), rate(frozen.rate(agreed.per()))),
                frozen.discounts(),
                frozen.cleaningFee(),
                extraGuestFee(),
                extras(),
                frozen.taxes(),
                frozen.fees());
    }

    /** No price of today is lifted to a floor that was agreed for other dates. */
    private Rate rate(Rate frozen) {
        List<Season<Money>> prices = dates().map(date -> priceOf(date, frozen)).toList();
        Money floor = agreed.floor();
        for (Season<Money> one : prices) {
            floor = floor == null ? null : floor.min(one.value());
        }
        return new Rate(frozen.base(), null, Map.of(), Seasons.of(prices), new PriceBounds(floor, null));
    }

    private Season<Money> priceOf(LocalDate date, Rate frozen) {
        Per per = agreed.per();
        Money price = booked.contains(date) ? frozen.on(date) : today.rate(per).on(date);
        return new Season<>(DateRange.of(date, date.plusDays(1)), price);
    }

    /** Of one unit, rounded in favour of the guest. */
    private int bookedGuests() {
        return Math.ceilDiv(before.guests(), before.units());
    }

    private boolean needsMoreGuests() {
        return wished.guests() > Math.multiplyExact(bookedGuests(), wished.units());
    }

    private ExtraGuestFee extraGuestFee() {
        ExtraGuestFee was = agreed.extraGuestFee();
        if (!needsMoreGuests()) {
            return was;
        }
        ExtraGuestFee added = feeOfAdded();
        return was == null ? added : was.upTo(bookedGuests(), added);
    }

    private ExtraGuestFee feeOfAdded() {
        ExtraGuestFee fee = today.extraGuestFee();
        ExtraGuestFee nothing = new ExtraGuestFee(bookedGuests(), Money.zero(agreed.currency()));
        if (fee == null) {
            return nothing;
        }
        return fee.above() > bookedGuests() ? nothing.then(fee) : new ExtraGuestFee(bookedGuests(), fee.price());
    }

    /** What became mandatory since the booking is not forced on it. */
    private List<Extra> extras() {
        List<Extra> extras = new ArrayList<>(agreed.extras());
        today.extras().stream()
                .filter(extra -> wished.takes(extra)
                        && extras.stream().noneMatch(one -> one.code().equals(extra.code())))
                .map(Extra::optional)
                .forEach(extras::add);
        return extras;
    }
}
