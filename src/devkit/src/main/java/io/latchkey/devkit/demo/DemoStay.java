package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A stay of three nights: quoted, booked, paid and confirmed; made once. */
final class DemoStay {

    private static final String UNPAID = "AWAITING_PAYMENT";
    private static final Set<String> GOOD = Set.of("CONFIRMED", "IN_PROGRESS", "COMPLETED", "CANCELLED");
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 75;

    private final Api guest;

    DemoStay(Api guest) {
        this.guest = guest;
    }

    /** The guest's bookings that came to something or still can. */
    List<JsonNode> existing() {
        JsonNode bookings = guest.send(Call.get("/v1/bookings?as=guest&limit=100"))
                .orThrow()
                .json();
        return StreamSupport.stream(bookings.path("items").spliterator(), false)
                .filter(booking -> UNPAID.equals(state(booking)) || GOOD.contains(state(booking)))
                .toList();
    }

    static Optional<JsonNode> of(String listingId, List<JsonNode> bookings) {
        return bookings.stream()
                .filter(booking -> listingId.equals(booking.path("listingId").asText()))
                .findFirst();
    }

    /** @return a line about how it stands */
    String book(String listingId, LocalDate from) {
        Map<String, Object> wish = Map.of(
                "listingId",
                listingId,
                "per",
                "NIGHT",
                "from",
                from.toString(),
                "to",
                from.plusDays(3).toString(),
                "guests",
                2,
                "units",
                1);
        Reply quote = guest.send(Call.post("/v1/quotes", wish));
        if (quote.status() == 409) {
            return "gustav's stay was not booked: " + quote.problem();
        }
        String quoteId = quote.orThrow().text("id");
        Call book = Call.post("/v1/bookings", Map.of("quoteId", quoteId)).withIdempotencyKey("demo-" + quoteId);
        return finished(guest.send(book).orThrow().json());
    }

    /** Pays what an earlier run left unpaid. */
    String finished(JsonNode booking) {
        JsonNode end = booking;
        if (UNPAID.equals(state(booking))) {
            pay(booking.path("paymentId").asText());
            end = confirmed(booking.path("id").asText());
        }
        return "gustav's stay from %s to %s is %s (booking %s)"
                .formatted(
                        end.path("from").asText(),
                        end.path("to").asText(),
                        state(end),
                        end.path("id").asText());
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
            if (GOOD.contains(state(booking))) {
                return booking;
            }
            Api.sleep(PAUSE);
        }
        return booking;
    }

    private static String state(JsonNode booking) {
        return booking.path("state").asText();
    }
}
