package io.latchkey.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Homes to book, people who book them, and their quotes. */
final class Market {

    /** A quote that can be booked: whose it is, and what it is for. */
    record Wish(Guest guest, UUID quote, Home home, LocalDate night) {

        /** The same under this quote. */
        Wish quoted(UUID other) {
            return new Wish(guest, other, home, night);
        }
    }

    /** How many homes and guests, in how many days the first night is, and how many nights can be booked from it on. */
    record Size(int homes, int guests, int soon, int nights) {}

    /** Who books, by id and as the API knows them. */
    record Guest(UUID id, String token) {}

    /** A home of one unit. */
    record Home(UUID listing, UUID unit) {}

    private static final int QUOTES_AT_ONCE = 8;
    /** On a busy machine payments hears of a booking a moment after the guest does. */
    private static final int NOT_THERE_YET = 404;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final World world;
    private final List<Home> homes = new ArrayList<>();
    private final List<Guest> guests;
    private final LocalDate first;
    private final int nights;
    private int handedOut;

    Market(World world, Size size) {
        this.world = world;
        this.nights = size.nights();
        Api host = as(world.tokens().of(DemoPerson.HANNA), world.address());
        this.first = LocalDate.ofInstant(host.now(), ZoneOffset.UTC).plusDays(size.soon());
        for (int i = 0; i < size.homes(); i++) {
            homes.add(publish(host));
        }
        this.guests = world.people().signUp(size.guests()).stream()
                .map(person -> new Guest(person.id(), person.token()))
                .toList();
    }

    /** The next wishes, each for a night of its own, under quotes that nobody has asked for. */
    List<Wish> wishes(int count) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = handedOut++;
            if (number / homes.size() >= nights) {
                throw new IllegalStateException("all nights are quoted; take more homes");
            }
            wishes.add(new Wish(
                    guests.get(number % guests.size()),
                    UUID.randomUUID(),
                    homes.get(number % homes.size()),
                    first.plusDays(number / homes.size())));
        }
        return wishes;
    }

    /** The one for the night after the last that {@link #wishes} gives; there is one. */
    Wish last() {
        return new Wish(guests.getFirst(), UUID.randomUUID(), homes.getFirst(), first.plusDays(nights));
    }

    /** The next quotes, each for a night of its own. */
    List<Wish> quotes(int count) {
        List<Callable<Wish>> asked = wishes(count).stream()
                .map(wish -> (Callable<Wish>) () -> quoted(wish))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(QUOTES_AT_ONCE)) {
            return threads.invokeAll(asked).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The wish under a quote that it can be booked with. */
    Wish quoted(Wish wish) {
        Map<String, Object> stay = Map.of(
                "listingId",
                wish.home().listing(),
                "per",
                "NIGHT",
                "from",
                wish.night().toString(),
                "to",
                wish.night().plusDays(1).toString(),
                "guests",
                1,
                "units",
                1);
        Reply quote = as(wish.guest().token(), world.address()).send(Call.post("/v1/quotes", stay));
        return wish.quoted(UUID.fromString(quote.orThrow().text("id")));
    }

    /** Books it at that address; the answer is the booking, or a failure that stops the benchmark. */
    JsonNode book(Wish wish, URI address) {
        Call call = Call.post("/v1/bookings", Map.of("quoteId", wish.quote()))
                .withIdempotencyKey(UUID.randomUUID().toString());
        return as(wish.guest().token(), address).send(call).orThrow().json();
    }

    /** Pays for a booking and waits until the host has it: the money is in escrow. */
    void pay(Wish wish, JsonNode booking) {
        Api guest = as(wish.guest().token(), world.address());
        Call confirm = Call.post(
                        "/v1/payments/" + booking.get("paymentId").asText() + "/confirm",
                        Map.of("paymentMethod", "sandbox_ok"))
                .withIdempotencyKey(UUID.randomUUID().toString());
        Reply confirmed = guest.send(confirm);
        while (confirmed.status() == NOT_THERE_YET) {
            Api.sleep(LOOK_AGAIN);
            confirmed = guest.send(confirm);
        }
        confirmed.orThrow();
        Call look = Call.get("/v1/bookings/" + booking.get("id").asText());
        while (!guest.send(look).orThrow().text("state").equals("CONFIRMED")) {
            Api.sleep(LOOK_AGAIN);
        }
    }

    private Home publish(Api host) {
        Reply draft = host.send(Call.post("/v1/listings", home())).orThrow();
        String path = "/v1/listings/" + draft.text("id");
        host.send(Call.post(path + "/publish", null)).orThrow();
        while (!host.send(Call.get(path + "/calendar?from=" + first + "&to=" + first.plusDays(1)))
                .isSuccess()) {
            Api.sleep(Duration.ofMillis(20));
        }
        return new Home(
                UUID.fromString(draft.text("id")),
                UUID.fromString(draft.json().at("/unitIds/0").asText()));
    }

    /** No daylight saving in Kolkata, so every night of it is as long as the recorded one. */
    private static Map<String, Object> home() {
        Map<String, Object> price = Map.of("amountMinor", 450_000, "currency", "INR");
        return Map.of(
                "kind",
                "HOME",
                "title",
                "A home under load",
                "location",
                Map.of("latitude", 22.57, "longitude", 88.36, "city", "Kolkata", "countryCode", "IN"),
                "timeZone",
                "Asia/Kolkata",
                "unitCount",
                1,
                "terms",
                Map.of(
                        "currency",
                        "INR",
                        "rates",
                        List.of(Map.of("per", "NIGHT", "base", price)),
                        "capacity",
                        2,
                        "instantBook",
                        true,
                        "cancellationPolicy",
                        "FLEXIBLE"));
    }

    private Api as(String token, URI address) {
        return new Api(http, address, () -> token, Backoff.DEFAULT);
    }
}
