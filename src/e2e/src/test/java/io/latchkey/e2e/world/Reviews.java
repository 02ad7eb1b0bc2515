package io.latchkey.e2e.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What guest and host say of each other after a stay. */
public record Reviews(Api guest, Api host, JsonNode booking) {

    public void areHiddenUntilBothAreIn() {
        writes(guest, 5);
        assertEquals(1, sees(guest).size());
        assertEquals(0, sees(host).size());
        assertEquals(0, about("listings", "listingId").get("items").size());

        writes(host, 4);
        assertEquals(2, sees(guest).size());
        assertEquals(2, sees(host).size());
        guest.once().post(path(), Map.of("stars", 1, "text", "Now I know")).expectProblem(409, "review-written");

        JsonNode ofListing = about("listings", "listingId");
        assertEquals(5, ofListing.at("/items/0/stars").asInt());
        assertFalse(ofListing.toString().contains(booking.get("guestId").asText()));
        assertFalse(ofListing.toString().contains(booking.get("id").asText()));
        assertEquals(1, about("hosts", "hostId").at("/rating/count").asInt());
        JsonNode ofGuest = host.get("/v1/guests/" + booking.get("guestId").asText() + "/reviews")
                .expect(200)
                .json();
        assertEquals(4, ofGuest.at("/items/0/stars").asInt());
    }

    /** Nobody else in the area has a review. */
    public void putTheListingFirst(String area) {
        JsonNode first = Eventually.get(
                "the rating is known to search",
                () -> TheWorld.api()
                        .get("/v1/listings?sort=RATING&limit=1&" + area)
                        .expect(200)
                        .json()
                        .at("/items/0"),
                found -> found.get("id").equals(booking.get("listingId")));
        assertEquals(1, first.at("/rating/count").asInt());
        assertEquals(5, first.at("/rating/average").asInt());
        JsonNode listing = TheWorld.api()
                .get("/v1/listings/" + booking.get("listingId").asText())
                .expect(200)
                .json();
        assertEquals(first.get("rating"), listing.get("rating"));
    }

    private void writes(Api party, int stars) {
        party.once()
                .post(path(), Map.of("stars", stars, "text", "It was worth " + stars + " stars"))
                .expect(201);
    }

    private JsonNode sees(Api party) {
        return party.get(path()).expect(200).json().get("items");
    }

    private JsonNode about(String what, String id) {
        return TheWorld.api()
                .get("/v1/" + what + "/" + booking.get(id).asText() + "/reviews")
                .expect(200)
                .json();
    }

    private String path() {
        return "/v1/bookings/" + booking.get("id").asText() + "/reviews";
    }
}
