package io.latchkey.engine.pricing;

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

    /** Nights and days are taxed one by one, hours by the date on which they begin. */
    private static DateRange dates(Bill bill) {
        return switch (bill.request.stay()) {
            case Stay.Nights(var dates) -> dates;
            case Stay.Days(var dates) -> dates;
            case Stay.Hours ignored -> DateRange.of(bill.begins(), bill.begins().plusDays(1));
        };
    }

    /** Of what the host charges for the taxed part of the stay. */
    private static void percent(Bill bill, Tax tax, int basisPoints) {
        DateRange stay = dates(bill);
        tax.taxed(stay).ifPresent(taxed -> {
            ChargedTax charged = new ChargedTax(tax.name(), stay, taxed, basisPoints, null, tax.maxAmount());
            Money base = new Quantity(taxed.days(), stay.days()).times(bill.hostCharges());
            add(bill, charged, new Quantity(basisPoints, BasisPoints.ALL), base);
        });
    }

    /** Only nights are slept. */
    private static void fixed(Bill bill, Tax tax, Money amount, int times) {
        if (bill.request.stay() instanceof Stay.Nights(DateRange stay)) {
            tax.taxed(stay).ifPresent(taxed -> {
                ChargedTax charged =
                        new ChargedTax(tax.name(), stay, taxed, null, amount.times(times), tax.maxAmount());
                add(bill, charged, Quantity.of(taxed.days()).times(times), amount);
            });
        }
    }

    /** As a formula where that is exact and no limit cuts it. */
    private static void add(Bill bill, ChargedTax tax, Quantity quantity, Money unitPrice) {
        Money due = tax.due(bill.hostCharges());
        boolean isFormula = due.equals(quantity.times(unitPrice));
        bill.add(QuoteLine.tax(
                label(bill, tax), isFormula ? quantity : Quantity.of(1), isFormula ? unitPrice : due, tax));
    }

    private static String label(Bill bill, ChargedTax tax) {
        String label = tax.name();
        if (tax.dates().days() < tax.stay().days()) {
            Quantity all = Quantity.of(tax.stay().days());
            label += ", " + tax.dates().days() + " of "
                    + Words.length(all, bill.request.stay().per());
        }
        return tax.isCut(bill.hostCharges()) ? label + ", capped" : label;
    }
}
