package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A quote in the making: the lines so far, and the sums that later steps build on. */
final class Bill {

    final RatePlan plan;
    final PriceRequest request;
    final Rate rate;
    private final List<QuoteLine> lines = new ArrayList<>();
    private Money time;
    private Money hostCharges;
    private Money total;

    Bill(RatePlan plan, PriceRequest request) {
        this.plan = plan;
        this.request = request;
        this.rate = plan.rate(request.stay().per());
        this.time = Money.zero(plan.currency());
        this.hostCharges = time;
        this.total = time;
    }

    void add(QuoteLine line) {
        lines.add(line);
        total = total.plus(line.amount());
        if (line.code().isHostLine()) {
            hostCharges = hostCharges.plus(line.amount());
        }
        if (line.code().isForTheStay()) {
            time = time.plus(line.amount());
        }
    }

    /** The price of the time so far, with the discounts so far. */
    Money time() {
        return time;
    }

    /** What the host charges so far: the base of fees and taxes. */
    Money hostCharges() {
        return hostCharges;
    }

    /** All of the time at the floor: below this no discount brings its price. */
    Money floor() {
        Money floor = rate.bounds().floor();
        return floor == null
                ? Money.zero(plan.currency())
                : request.length().times(request.units()).times(floor);
    }

    /** On which date the stay begins, by the listing's calendar. */
    LocalDate begins() {
        return switch (request.stay()) {
            case Stay.Nights(var dates) -> dates.start();
            case Stay.Days(var dates) -> dates.start();
            case Stay.Hours(var times) -> CivilTime.dateOf(times.start(), plan.zone());
        };
    }

    Quotation quotation() {
        List<QuoteLine> hostLines = Fees.ofHost(this).stream().toList();
        Money hostFee = Money.sum(
                plan.currency(), hostLines.stream().map(QuoteLine::amount).toList());
        return new Quotation(lines, hostLines, total, hostCharges.minus(hostFee));
    }
}
