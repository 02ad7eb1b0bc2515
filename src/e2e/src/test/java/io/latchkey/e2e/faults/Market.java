package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Hosting;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Offers;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people and what is on offer: pools of desks by the day and homes by the night, at once or on request. */
final class Market {

    private static final int HOSTS = 3;
    private static final int GUESTS = 6;

    /** Something a guest may ask for, and whose it is. */
    record Offer(JsonNode listing, String per, boolean isInstant, Person host) {}

    private final List<Person> guests;
    private final List<Person> hosts;
    private final List<Offer> offers = new ArrayList<>();

    Market(World world, HttpClient http, Patience patience) {
        List<Person> people = world.people().signUp(HOSTS + GUESTS).stream()
                .map(person -> Person.of(http, world.address(), person, patience))
                .toList();
        hosts = people.subList(0, HOSTS);
        guests = people.subList(HOSTS, people.size());
        for (Person host : hosts) {
            host.asks(Call.put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok")))
                    .orThrow();
            publish(host, Offers.threeDesks().put("unitCount", 12), "DAY");
            publish(host, Offers.onRequest(Offers.threeDesks().put("unitCount", 6)), "DAY");
            publish(host, Offers.aHome(), "NIGHT");
        }
        for (Offer offer : offers) {
            String path =
                    "/v1/listings/" + offer.listing().get("id").asText() + "/calendar?from=2027-01-01&to=2027-01-02";
            Eventually.get(
                    "bookings knows the listing",
                    () -> guests.getFirst().asks(Call.get(path)).status() != 404);
        }
    }

    private void publish(Person host, ObjectNode offer, String per) {
        Hosting hosting = new Hosting(host.api(), null);
        JsonNode listing = hosting.create(offer).orThrow().json();
        hosting.publish(listing.get("id").asText()).orThrow();
        boolean instant = offer.at("/terms/instantBook").asBoolean();
        offers.add(new Offer(listing, per, instant, host));
    }

    Person aGuest(Random dice) {
        return guests.get(dice.nextInt(guests.size()));
    }

    Offer anOffer(Random dice) {
        return offers.get(dice.nextInt(offers.size()));
    }

    Set<UUID> hostIds() {
        return hosts.stream().map(Person::id).collect(Collectors.toSet());
    }

    Stream<Person> people() {
        return Stream.concat(hosts.stream(), guests.stream());
    }
}
