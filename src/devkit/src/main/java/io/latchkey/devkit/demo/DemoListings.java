package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.client.Hosting;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.demo.DemoFile.Offer;
import io.latchkey.devkit.demo.DemoFile.Shares;
import java.util.Map;
import java.util.TreeMap;

/** The demo's listings on the server. */
final class DemoListings {

    private final DemoPeople people;

    DemoListings(DemoPeople people) {
        this.people = people;
    }

    /** A host's listings by their external reference. */
    Map<String, JsonNode> of(String host) {
        Map<String, JsonNode> byReference = new TreeMap<>();
        JsonNode mine = people.host(host).mine().orThrow().json();
        mine.path("items")
                .forEach(listing ->
                        byReference.put(listing.path("externalReference").asText(), listing));
        return byReference;
    }

    /** Whatever was published once is its host's own business. */
    static boolean isDone(JsonNode listing) {
        return listing != null && !"DRAFT".equals(listing.path("state").asText());
    }

    /**
     * Takes up where an earlier run was stopped.
     *
     * @param known by their reference, among them the one whose units the offer shares
     */
    JsonNode publish(Offer offer, Map<String, JsonNode> known) {
        Hosting host = people.host(offer.host());
        offer.shares().ifPresent(shares -> share(offer.listing(), shares, known.get(shares.reference())));
        Reply created = host.create(offer.listing());
        if (created.status() == 409) {
            created = host.get(created.text("listingId"));
        }
        if (!created.isSuccess()) {
            throw new IllegalStateException(offer.reference() + ": " + created.problem());
        }
        if (isDone(created.json())) {
            return created.json();
        }
        String id = created.text("id");
        if (offer.blocks() != null) {
            host.close(id, offer.blocks()).orThrow();
        }
        return host.publish(id).orThrow().json();
    }

    private static void share(ObjectNode listing, Shares shares, JsonNode owner) {
        ArrayNode units = listing.putObject("sharesUnits")
                .put("listingId", owner.path("id").asText())
                .putArray("unitIds");
        shares.units().forEach(unit -> units.add(owner.path("unitIds").path(unit)));
    }
}
