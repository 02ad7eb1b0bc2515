package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a booked stay was agreed to cost, piece by piece, so that a change reprices only what it adds. Each piece is kept
 * by what it is the price of: a night by its date, an extra by its code, a guest by having been booked; all else by the
 * agreement.
 *
 * @param zone whose dates they are
 * @param dates every date of the stay, those at one price together
 * @param floor below which discounts bring no date; null for none
 * @param extras those that were taken, the mandatory ones among them
 */
public record AgreedPrices(
        ZoneId zone,
        Per per,
        List<Season<Money>> dates,
        Money floor,
        Discounts discounts,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Extra> extras,
        List<Tax> taxes,
        FeeRates fees) {

    public AgreedPrices {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(per, "per");
        dates = List.copyOf(dates);
        extras = List.copyOf(extras);
        taxes = List.copyOf(taxes);
    }

    /** Of the price list, what the request takes. */
    public static AgreedPrices of(RatePlan plan, PriceRequest request) {
        Per per = request.stay().per();
        Rate rate = plan.rate(per);
        return new AgreedPrices(
                plan.zone(),
                per,
                runs(rate, StayLength.dates(request.stay(), plan.zone()).toList()),
                rate.bounds().floor(),
                plan.discounts(),
                plan.cleaningFee(),
                plan.extraGuestFee(),
                plan.extras().stream()
                        .filter(extra -> extra.mandatory() || request.takes(extra))
                        .toList(),
                plan.taxes(),
                plan.fees());
    }

    private static List<Season<Money>> runs(Rate rate, List<LocalDate> dates) {
        List<Season<Money>> runs = new ArrayList<>();
        for (LocalDate date : dates) {
            Money price = rate.on(date);
            LocalDate from = date;
            if (!runs.isEmpty() && runs.getLast().value().equals(price)) {
                from = runs.removeLast().dates().start();
            }
            runs.add(new Season<>(DateRange.of(from, date.plusDays(1)), price));
        }
        return runs;
    }

    public Currency currency() {
        return dates.getFirst().value().currency();
    }

    /** Whether the extra was taken: it stays as it was agreed, also when the host offers it no more. */
    public boolean has(ExtraChoice choice) {
        return extras.stream().anyMatch(extra -> extra.code().equals(choice.code()));
    }

    /** As a price list for exactly these dates and extras. */
    RatePlan plan() {
        Rate rate = new Rate(dates.getFirst().value(), null, Map.of(), Seasons.of(dates), new PriceBounds(floor, null));
        return new RatePlan(
                zone, currency(), Map.of(per, rate), discounts, cleaningFee, extraGuestFee, extras, taxes, fees);
    }

    /** Whether the time costs anything. */
    boolean isPriced() {
        return dates.stream().anyMatch(run -> run.value().isPositive());
    }

    /** One for each date, in their order. */
    Stream<Money> eachPrice() {
        return dates.stream().flatMap(run -> run.dates().dates().map(date -> run.value()));
    }

    Stream<LocalDate> eachDate() {
        return dates.stream().flatMap(run -> run.dates().dates());
    }
}
