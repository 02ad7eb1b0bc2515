package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;

/** The steps for what the host charges. */
final class Charges {

    private Charges() {}

    /** One line per unit price, in the order in which the stay meets them. */
    static void time(Bill bill) {
        PriceRequest request = bill.request;
        StayLength.byPrice(request.stay(), bill.rate, bill.plan.zone())
                .forEach((price, length) -> bill.add(QuoteLine.of(
                        LineCode.STAY,
                        Words.length(length, request.stay().per(), request.units()),
                        length.times(request.units()),
                        price)));
    }

    static void extraGuests(Bill bill) {
        for (ExtraGuestFee fee = bill.plan.extraGuestFee(); fee != null; fee = fee.beyond()) {
            extraGuests(bill, fee);
        }
    }

    private static void extraGuests(Bill bill, ExtraGuestFee fee) {
        int extra = fee.extraGuests(bill.request.guests(), bill.request.units());
        if (extra > 0 && fee.price().isPositive()) {
            Quantity length = bill.request.length();
            String label = Words.count(extra, "extra guest") + ", "
                    + Words.length(length, bill.request.stay().per());
            bill.add(QuoteLine.of(LineCode.EXTRA_GUESTS, label, length.times(extra), fee.price()));
        }
    }

    /** In the order of the price list: the mandatory ones and those the guest chose. */
    static void extras(Bill bill) {
        List<ExtraChoice> chosen = new ArrayList<>(bill.request.extras());
        for (Extra extra : bill.plan.extras()) {
            int quantity = take(chosen, extra);
            if (quantity > 0) {
                bill.add(line(bill.request, extra, quantity));
            }
        }
        if (!chosen.isEmpty()) {
            throw new IllegalArgumentException("no such extras: " + chosen);
        }
    }

    private static int take(List<ExtraChoice> chosen, Extra extra) {
        for (ExtraChoice choice : chosen) {
            if (choice.code().equals(extra.code())) {
                chosen.remove(choice);
                return choice.quantity();
            }
        }
        return extra.mandatory() ? 1 : 0;
    }

    private static QuoteLine line(PriceRequest request, Extra extra, int quantity) {
        String persons = ", " + Words.count(request.guests(), "person");
        String length = ", " + Words.length(request.length(), request.stay().per());
        String name = quantity == 1 ? extra.name() : quantity + " x " + extra.name();
        return switch (extra.charged()) {
            case PER_BOOKING -> extraLine(extra, name, Quantity.of(quantity));
            case PER_PERSON ->
                extraLine(extra, name + persons, Quantity.of(quantity).times(request.guests()));
            case PER_TIME -> extraLine(extra, name + length, request.length().times(quantity));
            case PER_PERSON_AND_TIME ->
                extraLine(
                        extra,
                        name + persons + length,
                        request.length().times(quantity).times(request.guests()));
        };
    }

    private static QuoteLine extraLine(Extra extra, String label, Quantity quantity) {
        return QuoteLine.extra(extra.code(), label, quantity, extra.price());
    }

    static void cleaning(Bill bill) {
        Money fee = bill.plan.cleaningFee();
        if (fee != null && fee.isPositive()) {
            bill.add(QuoteLine.of(LineCode.CLEANING_FEE, "Cleaning", Quantity.of(bill.request.units()), fee));
        }
    }
}
