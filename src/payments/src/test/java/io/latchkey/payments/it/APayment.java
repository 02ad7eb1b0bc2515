package io.latchkey.payments.it;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An ordered payment of a booking of its own: 120.00 unless told, 108.00 for the host, 9.00 fee, 3.00 city tax. */
record APayment(UUID id, UUID booking, UUID guest, UUID host, String currency, long amount) {

    APayment in(String otherCurrency, long otherAmount) {
        return new APayment(id, booking, guest, host, otherCurrency, otherAmount);
    }

    APayment withHost(UUID otherHost) {
        return new APayment(id, booking, guest, otherHost, currency, amount);
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
        return Map.of(
                "bookingId", booking.toString(),
                "guestId", guest.toString(),
                "hostId", host.toString(),
                "amount", money(amount),
                "split", shares(),
                "description", "Two nights in Antwerp");
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

    String path() {
        return "/v1/payments/" + id;
    }
}
