package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;

/** The step for taxes: those the host has to add, then those of the place. */
final class Taxes {

    private Taxes() {}

    static void ofPlaceAndHost(Bill bill) {
        bill.plan.taxes().forEach(tax -> add(bill, tax));
    }

    private static void add(Bill bill, Tax tax) {
        switch (tax.basis()) {
            case Tax.Percent(int basisPoints) -> percent(bill, tax, basisPoints);
            case Tax.PerNight(Money amount) -> fixed(bill, tax, amount, bill.request.units());
            case Tax.PerPersonNight(Money amount) -> fixed(bill, tax, amount, bill.request.guests());
        }
    }

    /** Of what the host charges for the taxed part of the stay. */
    private static void percent(Bill bill, Tax tax, int basisPoints) {
        Quantity part = tax.taxedPart(bill.request, bill.begins());
        if (part.parts() == 0) {
            return;
        }
        Money base = part.times(bill.hostCharges());
        QuoteLine line = QuoteLine.tax(tax.name(), new Quantity(basisPoints, BasisPoints.ALL), base, null);
        boolean capped = tax.maxAmount() != null && line.amount().compareTo(tax.maxAmount()) > 0;
        bill.add(capped ? QuoteLine.tax(tax.name(), Quantity.of(1), tax.maxAmount(), null) : line);
    }

    /** Only nights are slept. */
    private static void fixed(Bill bill, Tax tax, Money amount, int times) {
        if (bill.request.stay() instanceof Stay.Nights(DateRange dates)) {
            tax.taxed(dates).ifPresent(nights -> bill.add(fixed(tax, amount, times, nights)));
        }
    }

    private static QuoteLine fixed(Tax tax, Money amount, int times, DateRange nights) {
        NightTax nightTax = new NightTax(nights, amount.times(times), tax.maxAmount());
        Quantity quantity = Quantity.of(nights.days()).times(times);
        Money due = nightTax.due();
        return due.equals(quantity.times(amount))
                ? QuoteLine.tax(tax.name(), quantity, amount, nightTax)
                : QuoteLine.tax(tax.name(), Quantity.of(1), due, nightTax);
    }
}
