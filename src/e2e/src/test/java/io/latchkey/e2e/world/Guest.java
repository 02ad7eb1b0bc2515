package io.latchkey.e2e.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a guest does. */
public record Guest(Api api) {

    public JsonNode getsQuote(JsonNode stay) {
        return api.post("/v1/quotes", stay).expect(201).json();
    }

    /** Nobody gets what is asked for; the first reason is this rule. */
    public Answer isRefused(JsonNode stay, String rule) {
        Answer refusal = api.post("/v1/quotes", stay).expectProblem(409, "not-available");
        assertEquals(rule, refusal.text("reasons/0/rule"), refusal::toString);
        return refusal;
    }

    public JsonNode books(JsonNode quote) {
        return triesToBook(quote).expect(201).json();
    }

    public Answer triesToBook(JsonNode quote) {
        return api.once().post("/v1/bookings", Map.of("quoteId", quote.get("id").asText()));
    }

    /** Gives the payment method; the answer may be 200, 202 or a decline. */
    public Answer pays(JsonNode booking, String paymentMethod) {
        return api.once()
                .post(
                        "/v1/payments/" + booking.get("paymentId").asText() + "/confirm",
                        Map.of("paymentMethod", paymentMethod));
    }

    /** Quotes, books, pays with a card that works, and returns the booking in that state. */
    public JsonNode rents(JsonNode stay, String until) {
        JsonNode booking = books(getsQuote(stay));
        pays(booking, "sandbox_ok").expect(200);
        return seesState(booking, until);
    }

    public JsonNode sees(JsonNode booking) {
        return api.get("/v1/bookings/" + booking.get("id").asText()).expect(200).json();
    }

    public JsonNode payment(JsonNode booking) {
        return api.get("/v1/bookings/" + booking.get("id").asText() + "/payment")
                .expect(200)
                .json();
    }

    /** Waits until the booking is in this state. */
    public JsonNode seesState(JsonNode booking, String state) {
        return Eventually.get("the booking is " + state, () -> sees(booking), seen -> seen.get("state")
                .asText()
                .equals(state));
    }

    /** Waits until its money is in this state. */
    public JsonNode seesEscrow(JsonNode booking, String state) {
        return Eventually.get("the escrow is " + state, () -> sees(booking), seen -> seen.at("/escrow/state")
                .asText()
                .equals(state));
    }

    public Answer does(String step, JsonNode booking) {
        return api.once().post("/v1/bookings/" + booking.get("id").asText() + "/" + step);
    }
}
