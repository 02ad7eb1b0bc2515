package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.faults.OurBooks.Booking;
import io.latchkey.e2e.faults.OurBooks.Money;
import io.latchkey.e2e.faults.OurBooks.Operation;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Three books side by side: what clients were told, our two databases, the provider's own. Only what this run's hosts
 * and guests did is looked at.
 */
final class Comparison {

    private final OurBooks ours;
    private final ProvidersBook providers;
    private final Told told;
    private final Api operator;

    Comparison(World world, Market market, Told told) {
        this.ours = new OurBooks(world, market.hostIds());
        this.providers = new ProvidersBook(world);
        this.told = told;
        this.operator = new Api(world.address()).as(world.tokens().of(DemoPerson.OLGA));
    }

    /** Whether nothing is under way at this moment; more may become due when time passes. */
    boolean isQuiet() {
        return ours.underWay().isEmpty();
    }

    /** What has not come to its end. */
    List<String> unfinished() {
        List<String> open = new ArrayList<>(ours.underWay());
        open.addAll(ours.open());
        return open;
    }

    /** Everything in which two of the books differ, or that breaks a rule of its own. */
    List<String> breaches() {
        List<String> found = new ArrayList<>();
        unfinished().forEach(what -> found.add("not finished: " + what));
        told.unanswered().forEach(request -> found.add("never answered: " + request));
        compareBookings(found);
        compareSteps(found);
        compareMoney(found);
        compareCalls(found);
        replays(found);
        ours.overlaps().forEach(overlap -> found.add("two bookings of one unit: " + overlap));
        invariants(found);
        return found;
    }

    private void compareBookings(List<String> found) {
        Map<String, Booking> kept = ours.bookings();
        Set<String> promised = told.done("book")
                .map(step -> step.body().path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        symmetricDifference(promised, kept.keySet())
                .forEach(id -> found.add(
                        "booking " + id + (promised.contains(id) ? " was told and is gone" : " nobody was told of")));
        told.done("book").forEach(step -> {
            Booking booking = kept.get(step.body().path("id").asText());
            if (booking != null && !booking.isFor(step.by().id(), step.body())) {
                found.add("booking " + booking + " was told otherwise: " + step.body());
            }
        });
    }

    private static Set<String> symmetricDifference(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        both.removeIf(id -> one.contains(id) && other.contains(id));
        return both;
    }

    private void compareSteps(List<String> found) {
        Map<String, Booking> kept = ours.bookings();
        Map<String, Set<String>> allowed = Map.of(
                "cancel", Set.of("CANCELLED"),
                "withdraw", Set.of("CANCELLED"),
                "decline", Set.of("DECLINED"),
                "accept", Set.of("COMPLETED", "CANCELLED", "EXPIRED"));
        told.steps()
                .filter(Told.Step::isDone)
                .filter(step -> allowed.containsKey(step.verb()))
                .forEach(step -> {
                    Booking booking = kept.get(step.booking());
                    if (booking == null || !allowed.get(step.verb()).contains(booking.state())) {
                        found.add(step.verb() + " was acknowledged, and the booking is " + booking);
                    }
                });
        Map<String, Long> goodwill = told.done("refund")
                .collect(Collectors.groupingBy(
                        Told.Step::booking, TreeMap::new, Collectors.summingLong(step -> Reading.json(
                                        step.call().body())
                                .at("/amount/amountMinor")
                                .asLong())));
        Map<String, Money> money = ours.moneyInBookings();
        goodwill.forEach((booking, minor) -> {
            if (money.get(booking).refunded() < minor) {
                found.add("goodwill of " + minor + " was acknowledged; " + booking + " has " + money.get(booking));
            }
        });
    }

    /** Bookings' copy, payments' escrow, and the sums of what the provider did. */
    private void compareMoney(List<String> found) {
        Map<String, Money> inBookings = ours.moneyInBookings();
        Map<String, Money> inPayments = ours.moneyInPayments();
        inBookings.forEach((booking, money) -> {
            Money other = inPayments.getOrDefault(booking, Money.NONE);
            if (!money.equals(other)) {
                found.add("booking " + booking + ": bookings has " + money + ", payments " + other);
            }
        });
        Map<String, Money> atTheProvider = providers.money(ours.operations());
        inPayments.forEach((booking, money) -> {
            Money there = atTheProvider.getOrDefault(booking, Money.NONE);
            if (money.captured() != there.captured() || money.refunded() != there.refunded()) {
                found.add("booking " + booking + ": payments has " + money + ", the provider " + there);
            }
        });
    }

    /** Each call is in both books with the same end, and the provider did nothing that we do not know. */
    private void compareCalls(List<String> found) {
        Map<String, Operation> here = ours.operations();
        Map<String, JsonNode> there = providers.operations();
        here.values().forEach(call -> {
            JsonNode entry = there.get(call.id());
            if (call.succeeded() && (entry == null || !call.isSameAs(entry))) {
                found.add("payments says " + call + ", the provider " + entry);
            }
            if (!call.succeeded()
                    && entry != null
                    && entry.path("status").asText().equals("SUCCEEDED")
                    && !wasLetGo(call, here)) {
                found.add("payments says " + call + ", the provider did it: " + entry);
            }
        });
        Set<String> authorizations =
                here.values().stream().map(Operation::authorization).collect(Collectors.toSet());
        there.values().stream()
                .filter(entry ->
                        authorizations.contains(entry.path("authorizationId").asText()))
                .filter(entry -> !here.containsKey(entry.path("operationId").asText()))
                .forEach(entry -> found.add("the provider did what we did not ask for: " + entry));
    }

    /**
     * An authorization that waited for the bank's check was voided, and so we gave it up; the guest had passed the check
     * a moment before. The provider did both, one after the other, and nothing is held.
     */
    private static boolean wasLetGo(Operation call, Map<String, Operation> ours) {
        return call.kind().equals("AUTHORIZE")
                && ours.values().stream()
                        .anyMatch(other -> other.kind().equals("VOID")
                                && other.succeeded()
                                && other.authorization().equals(call.id()));
    }

    /** Each key still has its answer; what was not clear then may be clear by now. */
    private void replays(List<String> found) {
        told.steps().filter(Told.Step::isKept).forEach(step -> {
            Reply again = step.by().api().send(step.call());
            boolean same = step.isDone()
                    ? again.json().equals(step.body())
                    : again.text("type").equals(step.reply().text("type"));
            if (again.status() != step.reply().status() || !same) {
                found.add(step.verb() + " was answered " + step.reply() + ", and under its key again " + again);
            }
        });
    }

    private void invariants(List<String> found) {
        found.addAll(Books.broken(
                operator.get("/v1/operator/ledger/invariants").expect(200).json()));
    }
}
