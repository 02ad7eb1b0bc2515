package io.latchkey.simulation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.Declaration.Outcome;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import io.latchkey.simulation.Operator.Known;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A fake foreign provider with a book of its own, which no crash of ours touches. It does each call once, however often
 * it comes; requests, answers and messages get lost, late and doubled, and now and then it reports another amount.
 */
final class LyingProvider implements PaymentProvider {

    private static final Duration AUTHORIZATION_LASTS = Duration.ofDays(5);
    private static final Duration LONGEST_WAY = Duration.ofSeconds(50);

    private final SimulatedWorld world;
    private final ProviderOutcome lost;
    private final Map<UUID, Authorization> authorizations = new LinkedHashMap<>();
    private final LyingMandates mandates;
    private final Map<UUID, ProviderOutcome> outcomes = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final ProviderMessages messages;
    private final Map<Currency, Long> cash = new LinkedHashMap<>();

    LyingProvider(SimulatedWorld world, Set<PlantedBug> bugs) {
        this.world = world;
        this.messages = new ProviderMessages(world);
        this.mandates = new LyingMandates(world, complaints);
        this.lost = bugs.contains(PlantedBug.UNKNOWN_GUESSED) ? refused() : new ProviderOutcome.Unclear("time-out");
    }

    /** Who gets its messages, each perhaps several times. */
    void tell(Consumer<byte[]> listener) {
        messages.tell(listener);
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public ProviderOutcome send(SentCall sent) {
        ProviderCall call = sent.call();
        world.pause();
        world.agenda().pass(Duration.ofMillis(world.random().nextInt(20, 400)));
        if (world.faults().losesRequest()) {
            return lost;
        }
        if (world.faults().delaysRequest()) {
            world.agenda().in(world.upTo(LONGEST_WAY), () -> carryOut(call));
            return lost;
        }
        ProviderOutcome outcome = carryOut(call);
        world.pause();
        return world.faults().losesAnswer() ? lost : outcome;
    }

    @Override
    public ProviderOutcome lookUp(SentCall sent) {
        world.pause();
        if (world.faults().losesAnswer()) {
            return lost;
        }
        return outcomes.getOrDefault(sent.call().id(), new ProviderOutcome.NeverArrived());
    }

    /** What it says on the phone about a call that it has not explained; nothing while it waits for the guest. */
    Optional<Known> byPhone(UUID operation) {
        return switch (outcomes.getOrDefault(operation, new ProviderOutcome.NeverArrived())) {
            case ProviderOutcome.Done done -> Optional.of(new Known(Outcome.SUCCEEDED, done.captureBefore()));
            case ProviderOutcome.Refused refused -> Optional.of(new Known(Outcome.DECLINED, null));
            case ProviderOutcome.NeverArrived never -> Optional.of(new Known(Outcome.DECLINED, null));
            case ProviderOutcome.NeedsGuest waits -> Optional.empty();
            case ProviderOutcome.Unclear unclear -> Optional.empty();
        };
    }

    private ProviderOutcome carryOut(ProviderCall call) {
        ProviderOutcome known = outcomes.get(call.id());
        if (known != null) {
            return known;
        }
        ProviderOutcome outcome =
                switch (call) {
                    case ProviderCall.SetUpMandate mandate -> mandates.setUp(mandate);
                    case ProviderCall.Authorize authorize ->
                        authorize(authorize, world.faults().asksTheGuest());
                    case ProviderCall.AuthorizeByMandate authorize ->
                        mandates.mayAuthorize(authorize) ? authorize(authorize, false) : refused();
                    case ProviderCall.Capture capture -> capture(capture);
                    case ProviderCall.VoidAuthorization voiding -> voidIt(voiding);
                    case ProviderCall.Refund refund -> refund(refund);
                    case ProviderCall.Payout payout -> payOut(payout);
                };
        world.log(() -> "provider " + call.kind() + " " + call.id() + " " + outcome);
        outcomes.put(call.id(), outcome);
        messages.announce(call.id());
        return outcome;
    }

    private ProviderOutcome authorize(ProviderCall call, boolean waits) {
        if (world.faults().declines()) {
            return refused();
        }
        Instant captureBefore = world.agenda().instant().plus(AUTHORIZATION_LASTS);
        authorizations.put(call.id(), new Authorization(call.amount(), captureBefore, waits));
        return waits
                ? new ProviderOutcome.NeedsGuest("https://bank.example/" + call.id(), null)
                : done(call, captureBefore);
    }

    /** The guest comes back from the bank's check. */
    void finishCheck(UUID operation, boolean passes) {
        mandates.finishCheck(operation, passes).ifPresent(outcome -> {
            outcomes.put(operation, outcome);
            messages.announce(operation);
        });
        Authorization authorization = authorizations.get(operation);
        if (authorization == null || !authorization.waits || authorization.voided) {
            return;
        }
        authorization.waits = false;
        ProviderOutcome outcome =
                passes ? new ProviderOutcome.Done(authorization.amount, authorization.captureBefore, null) : refused();
        if (!passes) {
            authorizations.remove(operation);
        }
        outcomes.put(operation, outcome);
        messages.announce(operation);
    }

    private ProviderOutcome capture(ProviderCall.Capture call) {
        Authorization authorization = authorizations.get(call.authorization());
        if (authorization == null || authorization.waits || authorization.captured > 0) {
            complaints.add("asked to capture what is not authorized: " + call.authorization());
            return refused();
        }
        if (authorization.voided) {
            complaints.add("asked to capture what it was asked to void: " + call.authorization());
            return refused();
        }
        if (!world.agenda().instant().isBefore(authorization.captureBefore)
                || world.faults().declines()) {
            return refused();
        }
        ProviderOutcome.Done outcome = done(call, null);
        authorization.captured = outcome.amount().amountMinor();
        take(outcome.amount());
        return outcome;
    }

    private ProviderOutcome voidIt(ProviderCall.VoidAuthorization call) {
        Authorization authorization = authorizations.get(call.authorization());
        if (authorization == null) {
            mandates.forget(call.authorization());
            return done(call, null);
        }
        if (authorization.captured > 0) {
            complaints.add("asked to void what it has captured: " + call.authorization());
            return refused();
        }
        authorization.voided = true;
        return new ProviderOutcome.Done(call.amount(), null, null);
    }

    private ProviderOutcome refund(ProviderCall.Refund call) {
        Authorization authorization = authorizations.get(call.authorization());
        if (authorization == null || authorization.holds() < call.amount().amountMinor()) {
            complaints.add("asked to refund more than was captured: " + call.authorization());
            return refused();
        }
        if (world.faults().declines()) {
            return refused();
        }
        authorization.refunded += call.amount().amountMinor();
        take(call.amount().negated());
        return new ProviderOutcome.Done(call.amount(), null, null);
    }

    private ProviderOutcome payOut(ProviderCall.Payout call) {
        if (world.faults().declines()) {
            return refused();
        }
        take(call.amount().negated());
        return new ProviderOutcome.Done(call.amount(), null, null);
    }

    private void take(Money amount) {
        cash.merge(amount.currency(), amount.amountMinor(), Long::sum);
    }

    private ProviderOutcome.Done done(ProviderCall call, Instant captureBefore) {
        boolean mayLie = call.kind() == OperationKind.CAPTURE && call.amount().amountMinor() > 1;
        int lie = mayLie && world.faults().misreports() ? world.oneOf(List.of(-1, 1)) : 0;
        return new ProviderOutcome.Done(
                call.amount().plus(new Money(lie, call.amount().currency())), captureBefore, null);
    }

    static ProviderOutcome refused() {
        return new ProviderOutcome.Refused("declined", "The bank said no.");
    }

    /** The event's number and the operation that it is about. */
    @Override
    public Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header) {
        String[] words = new String(body, StandardCharsets.UTF_8).split(" ");
        return Optional.of(new WebhookHint(words[0], Optional.of(UUID.fromString(words[1]))));
    }

    /** Whether it would charge the card once more. */
    boolean keepsCard(UUID operation) {
        return mandates.keeps(operation);
    }

    Optional<Authorization> authorization(UUID operation) {
        return Optional.ofNullable(authorizations.get(operation));
    }

    /** What it still has of what it took, in each currency. */
    Map<Currency, Long> cash() {
        return cash;
    }

    /** What nobody in his right mind would ask of a provider. */
    List<String> complaints() {
        return complaints;
    }
}
