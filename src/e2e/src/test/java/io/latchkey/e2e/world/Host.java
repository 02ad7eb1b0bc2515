package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;

/** What a host does. */
public record Host(Api api) {

    /** Creates the listing, publishes it, and returns when bookings can quote it. */
    public JsonNode publishes(JsonNode offer) {
        JsonNode draft = api.once().post("/v1/listings", offer).expect(201).json();
        String path = "/v1/listings/" + draft.get("id").asText();
        JsonNode listing = api.once().post(path + "/publish").expect(200).json();
        Eventually.get(
                "bookings knows the listing",
                () -> TheWorld.api()
                                .get(path + "/calendar?from=2027-01-01&to=2027-01-02")
                                .status()
                        != 404);
        return listing;
    }

    public Answer does(String step, JsonNode booking) {
        return api.once().post("/v1/bookings/" + booking.get("id").asText() + "/" + step);
    }
}
