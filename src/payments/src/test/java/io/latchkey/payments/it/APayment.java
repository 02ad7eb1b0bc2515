package io.latchkey.payments.it;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An ordered payment of a booking of its own: 120.00 unless told, 108.00 for the host, 9.00 fee, 3.00 city tax.
 *
 * @param amount of the stay
 * @param deposit beside it
 */
record APayment(UUID id, UUID booking, UUID guest, UUID host, String currency, long amount, long deposit) {

    APayment in(String otherCurrency, long otherAmount) {
        return new APayment(id, booking, guest, host, otherCurrency, otherAmount, deposit);
    }

    APayment withHost(UUID otherHost) {
        return new APayment(id, booking, guest, otherHost, currency, amount, deposit);
    }

    APayment withDeposit(long minor) {
        return new APayment(id, booking, guest, host, currency, amount, minor);
    }

    Map<String, Object> money(long minor) {
        return Map.of("amountMinor", minor, "currency", currency);
    }

    long fee() {
        return amount * 9 / 120;
    }

    long tax() {
        return amount * 3 / 120;
    }

    long hosts() {
        return amount - fee() - tax();
    }

    Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>(Map.of(
                "bookingId", booking.toString(),
                "guestId", guest.toString(),
                "hostId", host.toString(),
                "amount", money(amount + deposit),
                "split", amount == 0 ? List.of() : shares(),
                "description", "Two nights in Antwerp"));
        if (deposit != 0) {
            order.put("deposit", money(deposit));
        }
        return order;
    }

    List<Map<String, Object>> shares() {
        return List.of(
                Map.of("to", "HOST", "amount", money(hosts())),
                Map.of("to", "PLATFORM_FEE", "amount", money(fee())),
                Map.of("to", "TAX", "name", "City tax", "amount", money(tax())));
    }

    Map<String, Object> settlement(long refund, List<Map<String, Object>> release, String reason) {
        return Map.of("refund", money(refund), "release", release, "reason", reason);
    }

    Map<String, Object> toHost(long minor) {
        return Map.of("to", "HOST", "amount", money(minor));
    }

    /** What an operator says who takes so much back from the host. */
    Map<String, Object> takeBack(long minor) {
        return Map.of(
                "amount",
                money(minor),
                "takenFrom",
                List.of(toHost(minor)),
                "reason",
                "The guest shows what was wrong");
    }

    String path() {
        return "/v1/payments/" + id;
    }
}
