package io.latchkey.e2e.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** {@code make exact-search}: R38 with as many listings as wanted; each stay is searched for and quoted in each listing. */
public final class ExactSearch {

    /** Random rules contradict one another now and then; such offers are refused. */
    private static final double MOSTLY = 0.8;

    private final Random random;
    private final LocalDate today;
    private final List<Api> hosts;
    private final List<Api> guests;
    private final List<JsonNode> listings = new CopyOnWriteArrayList<>();

    ExactSearch(long seed) {
        this.random = new Random(seed);
        this.today = LocalDate.ofInstant(TheWorld.clock().now(), ZoneOffset.UTC);
        List<Api> people = TheWorld.newPeople(8);
        this.hosts = people.subList(0, 2);
        this.guests = people.subList(2, 8);
    }

    public static void main(String[] arguments) {
        int failed = 1;
        try {
            prove();
            failed = 0;
        } catch (AssertionError different) {
            System.err.println(different.getMessage());
        }
        System.exit(failed);
    }

    private static void prove() {
        long seed = Long.getLong("seed", 1);
        List<ObjectNode> antwerpAndQuebec = Boolean.getBoolean("cities") ? Cities.offers() : List.of();
        ExactSearch proof = new ExactSearch(seed);
        proof.publish(Integer.getInteger("listings", 5_000), false);
        proof.look("bbox=-21,-31,-17,-27", Integer.getInteger("stays", 6));
        if (!antwerpAndQuebec.isEmpty()) {
            ExactSearch cities = new ExactSearch(seed);
            cities.publish(antwerpAndQuebec);
            cities.look("bbox=-72,46,5,52", Integer.getInteger("stays", 6));
        }
    }

    /** So many random listings, blocked here and there, booked now and then. */
    void publish(int count, boolean small) {
        RandomOffers offers = new RandomOffers(random, small);
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(offers.next(i));
        }
        publish(all);
    }

    private void publish(List<ObjectNode> offers) {
        SlowWay.eachAtOnce(
                new ArrayList<>(offers),
                (offer, host) -> {
                    Answer draft = host.once().post("/v1/listings", offer);
                    if (draft.status() == 201) {
                        listings.add(host.once()
                                .post("/v1/listings/" + draft.text("id") + "/publish")
                                .expect(200)
                                .json());
                    } else {
                        draft.expectProblem(400, "listing-not-valid");
                    }
                },
                hosts);
        if (listings.size() < offers.size() * MOSTLY) {
            throw new AssertionError("too many offers contradict themselves: only " + listings.size() + " are good");
        }
        caughtUp("listings", "bookings");
        Map<Integer, List<JsonNode>> byDice = Map.of(0, new ArrayList<>(), 1, new ArrayList<>(), 2, new ArrayList<>());
        listings.forEach(listing -> byDice.get(random.nextInt(3)).add(listing));
        block(byDice.get(0));
        book(byDice.get(1));
        caughtUp("bookings", "listings");
        System.out.printf("%,d listings are published, blocked and booked%n", listings.size());
    }

    private void block(List<JsonNode> some) {
        for (JsonNode listing : some) {
            LocalDate from = day();
            LocalDate to = from.plusDays(random.nextInt(1, 12));
            Api host = hosts.stream()
                    .filter(one -> one.get("/v1/listings/" + listing.get("id").asText() + "/units")
                                    .status()
                            == 200)
                    .findFirst()
                    .orElseThrow();
            host.post(
                            "/v1/listings/" + listing.get("id").asText() + "/blocks",
                            Map.of(
                                    "state",
                                    random.nextInt(5) == 0 ? "OPEN" : "CLOSED",
                                    "ranges",
                                    List.of(Map.of("from", from.toString(), "to", to.toString()))))
                    .expect(201);
        }
    }

    /** Each is held until it is paid, which nobody does; what cannot be booked is left. */
    private void book(List<JsonNode> some) {
        SlowWay.eachAtOnce(
                some,
                (listing, guest) -> {
                    LocalDate from = day();
                    var quote = guest.post("/v1/quotes", Offers.stay(listing, "NIGHT", from, from.plusDays(3)));
                    if (quote.status() == 201) {
                        guest.once().post("/v1/bookings", Map.of("quoteId", quote.text("id")));
                    }
                },
                guests);
    }

    private LocalDate day() {
        return today.plusDays(random.nextInt(1, 40));
    }

    /** Asks for so many stays in both ways. */
    void look(String area, int stays) {
        int both = 0;
        for (int i = 0; i < stays; i++) {
            SlowWay stay = stay(area, i);
            Map<String, JsonNode> quoted = stay.quoted(listings, guests);
            for (String sort : List.of("PRICE", "NEWEST")) {
                Map<String, JsonNode> found = stay.found(sort);
                if (!found.equals(quoted)) {
                    throw new AssertionError(stay + ": " + difference(found, quoted));
                }
            }
            both += quoted.size();
            System.out.printf(
                    "%s: %,d of %,d found, the same and at the same price as quoted%n",
                    stay, quoted.size(), listings.size());
        }
        if (both == 0) {
            throw new AssertionError("the stays are too hard to prove anything");
        }
    }

    private SlowWay stay(String area, int number) {
        LocalDate from = day();
        int guestCount = random.nextInt(1, 5);
        return switch (number % 3) {
            case 0 ->
                new SlowWay(
                        area,
                        "NIGHT",
                        from.toString(),
                        from.plusDays(random.nextInt(1, 6)).toString(),
                        guestCount,
                        1);
            case 1 ->
                new SlowWay(
                        area,
                        "DAY",
                        from.toString(),
                        from.plusDays(random.nextInt(1, 4)).toString(),
                        guestCount,
                        1);
            default ->
                new SlowWay(area, "HOUR", from + "T12:00:00Z", from + "T15:00:00Z", guestCount, 1 + random.nextInt(2));
        };
    }

    private static String difference(Map<String, JsonNode> found, Map<String, JsonNode> quoted) {
        Set<String> wrong = new HashSet<>(found.keySet());
        wrong.addAll(quoted.keySet());
        wrong.removeIf(id -> found.containsKey(id) && found.get(id).equals(quoted.get(id)));
        return wrong.stream()
                .limit(5)
                .map(id -> id + " found " + found.get(id) + " quoted " + quoted.get(id))
                .toList()
                .toString();
    }

    /** Until the reader has applied all that the source has told, and its index what it has applied. */
    private static void caughtUp(String source, String reader) {
        Eventually.get(reader + " has read all of " + source, () -> {
            long unnumbered = number(source, "SELECT count(*) FROM event WHERE sequence IS NULL");
            long head = number(source, "SELECT sequence FROM feed_head");
            long read = number(
                    reader, "SELECT coalesce(max(sequence), 0) FROM feed_position WHERE source = '" + source + "'");
            return unnumbered == 0 && read >= head;
        });
        LockSupport.parkNanos(1_000_000_000);
    }

    private static long number(String service, String sql) {
        try (Connection connection = TheWorld.get().connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
