package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked about one listing before it is booked, by somebody who stands next to it. */
public record Questions(JsonNode listing, Guest guest) {

    /** What the search says the stay costs; empty if it does not show the listing. */
    public Optional<JsonNode> search(String per, Object from, Object to) {
        JsonNode location = listing.get("location");
        String near = location.get("latitude").asText() + ","
                + location.get("longitude").asText();
        return items("/v1/listings?near=%s&radiusKm=20&per=%s&limit=100&from=%s&to=%s".formatted(near, per, from, to))
                .stream()
                .filter(item -> item.get("id").equals(listing.get("id")))
                .map(item -> item.at("/stay/total"))
                .findFirst();
    }

    /** The quote; empty if the stay is refused. */
    public Optional<JsonNode> quote(String per, Object from, Object to) {
        Answer answer = guest.api().post("/v1/quotes", Offers.stay(listing, per, from, to));
        if (answer.status() == 409) {
            answer.expectProblem(409, "not-available");
            return Optional.empty();
        }
        return Optional.of(answer.expect(201).json());
    }

    public List<JsonNode> calendar(String per, LocalDate from, LocalDate to) {
        return items(path() + "/calendar?per=%s&from=%s&to=%s".formatted(per, from, to));
    }

    public List<JsonNode> slots(String length, LocalDate from, LocalDate to) {
        return items(path() + "/slots?length=%s&from=%s&to=%s&limit=100".formatted(length, from, to));
    }

    private String path() {
        return "/v1/listings/" + listing.get("id").asText();
    }

    private static List<JsonNode> items(String path) {
        return TheWorld.api()
                .get(path)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
