package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import io.latchkey.e2e.world.Offers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One rental from the quote to how it ends, as the dice have it; time does the rest. */
final class RentalScript implements Runnable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final Market.Offer offer;
    private final Person guest;
    private final Told told;
    private final LocalDate from;
    private final Random dice;
    private final BankPage bank;

    RentalScript(Market market, Told told, BankPage bank, LocalDate from, Random dice) {
        this.offer = market.anOffer(dice);
        this.guest = market.aGuest(dice);
        this.told = told;
        this.bank = bank;
        this.from = from;
        this.dice = dice;
    }

    @Override
    public void run() {
        JsonNode stay = Offers.stay(offer.listing(), offer.per(), from, from.plusDays(1 + dice.nextInt(2)));
        Reply quote = guest.asks(Call.post("/v1/quotes", stay));
        if (!quote.isSuccess()) {
            return; // taken, or too late for the day
        }
        Reply booked = guest.does(told, "", "book", Call.post("/v1/bookings", Map.of("quoteId", quote.text("id"))));
        if (!booked.isSuccess()) {
            return;
        }
        String booking = booked.text("id");
        int chance = dice.nextInt(100);
        if (chance < 4) {
            return; // never pays
        }
        if (chance < 8) {
            step(guest, booking, "withdraw");
            return;
        }
        pay(booking, booked.text("paymentId"));
        answer(booking);
        end(booking);
    }

    private void pay(String booking, String payment) {
        String method = PaymentMethods.any(dice);
        Reply paid = confirm(booking, payment, method);
        if (paid.isSuccess() && paid.json().has("action")) {
            bank.approve(paid.json().at("/action/url").asText());
        } else if (paid.status() == 409 && paid.text("type").endsWith("/payment-declined")) {
            confirm(booking, payment, "sandbox_ok");
        }
    }

    private Reply confirm(String booking, String payment, String method) {
        Call call = Call.post("/v1/payments/" + payment + "/confirm", Map.of("paymentMethod", method));
        return guest.does(told, booking, "confirm", call);
    }

    /** The host answers a request; an offer that is booked at once has none. */
    private void answer(String booking) {
        if (!offer.isInstant() && sees(booking, Set.of("REQUESTED"))) {
            step(offer.host(), booking, dice.nextInt(4) == 0 ? "decline" : "accept");
        }
    }

    private void end(String booking) {
        int chance = dice.nextInt(100);
        if (chance >= 45 || !sees(booking, Set.of("CONFIRMED"))) {
            return; // the stay takes its course
        }
        if (chance < 15) {
            step(guest, booking, "cancel");
        } else if (chance < 22) {
            step(offer.host(), booking, "cancel");
        } else {
            goodwill(booking);
            if (chance < 30) {
                step(guest, booking, "cancel");
            }
        }
    }

    private void goodwill(String booking) {
        String currency = offer.listing().at("/terms/currency").asText();
        Map<String, Object> amount = Map.of("amountMinor", 100 + dice.nextInt(400), "currency", currency);
        offer.host()
                .does(
                        told,
                        booking,
                        "refund",
                        Call.post(
                                "/v1/bookings/" + booking + "/refunds",
                                Map.of("amount", amount, "reason", "Cold water")));
    }

    private void step(Person by, String booking, String verb) {
        by.does(told, booking, verb, Call.post("/v1/bookings/" + booking + "/" + verb, Map.of()));
    }

    /** Waits a little for one of these states; the booking may go another way. */
    private boolean sees(String booking, Set<String> states) {
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < deadline) {
            Reply reply = guest.asks(Call.get("/v1/bookings/" + booking));
            if (states.contains(reply.text("state"))) {
                return true;
            }
            Api.sleep(LOOK_AGAIN);
        }
        return false;
    }
}
