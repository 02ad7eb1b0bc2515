package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A stay of three nights in ten days' time: quoted, booked, paid and confirmed; made once. */
final class DemoStay {

    private static final String UNPAID = "AWAITING_PAYMENT";
    private static final Set<String> GOOD = Set.of("CONFIRMED", "IN_PROGRESS", "COMPLETED", "CANCELLED");
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 75;

    private final Api guest;
    private final LocalDate today;

    DemoStay(Api guest, LocalDate today) {
        this.guest = guest;
        this.today = today;
    }

    /** @return a line about how it stands */
    String book(String listingId) {
        JsonNode booking = existing(listingId);
        if (booking == null) {
            Reply quote = guest.send(Call.post("/v1/quotes", request(listingId)));
            if (quote.status() == 409) {
                return "gustav's stay was not booked: " + quote.problem();
            }
            booking = booked(quote.orThrow().text("id"));
        }
        if (UNPAID.equals(booking.path("state").asText())) {
            pay(booking.path("paymentId").asText());
            booking = confirmed(booking.path("id").asText());
        }
        return line(booking);
    }

    private JsonNode booked(String quoteId) {
        Call book = Call.post("/v1/bookings", Map.of("quoteId", quoteId)).withIdempotencyKey("demo-" + quoteId);
        return guest.send(book).orThrow().json();
    }

    private JsonNode existing(String listingId) {
        Reply bookings = guest.send(Call.get("/v1/bookings?as=guest&limit=100")).orThrow();
        for (JsonNode booking : bookings.json().path("items")) {
            if (listingId.equals(booking.path("listingId").asText())
                    && isAlive(booking.path("state").asText())) {
                return booking;
            }
        }
        return null;
    }

    private static boolean isAlive(String state) {
        return UNPAID.equals(state) || GOOD.contains(state);
    }

    private Map<String, Object> request(String listingId) {
        return Map.of(
                "listingId",
                listingId,
                "per",
                "NIGHT",
                "from",
                today.plusDays(10).toString(),
                "to",
                today.plusDays(13).toString(),
                "guests",
                2,
                "units",
                1);
    }

    /** Payments may hear of the booking a moment after its guest. */
    private void pay(String payment) {
        Call confirm = Call.post("/v1/payments/" + payment + "/confirm", Map.of("paymentMethod", "sandbox_ok"))
                .withIdempotencyKey("demo-" + payment);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reply paid = guest.send(confirm);
            if (paid.status() != 404) {
                paid.orThrow();
                return;
            }
            Api.sleep(PAUSE);
        }
        throw new IllegalStateException("payments did not hear of the demo booking");
    }

    private JsonNode confirmed(String bookingId) {
        JsonNode booking = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            booking =
                    guest.send(Call.get("/v1/bookings/" + bookingId)).orThrow().json();
            if (GOOD.contains(booking.path("state").asText())) {
                return booking;
            }
            Api.sleep(PAUSE);
        }
        return booking;
    }

    private static String line(JsonNode booking) {
        return "gustav's stay from %s to %s is %s (booking %s)"
                .formatted(
                        booking.path("from").asText(),
                        booking.path("to").asText(),
                        booking.path("state").asText(),
                        booking.path("id").asText());
    }
}
