package io.latchkey.simulation;

import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cards that {@link LyingProvider} keeps, and what it says when one is asked for that it does not keep. */
final class LyingMandates {

    private enum State {
        WAITS,
        KEPT,
        DECLINED,
        FORGOTTEN
    }

    private final SimulatedWorld world;
    private final List<String> complaints;
    private final Map<UUID, ProviderCall.SetUpMandate> calls = new HashMap<>();
    private final Map<UUID, State> states = new HashMap<>();

    LyingMandates(SimulatedWorld world, List<String> complaints) {
        this.world = world;
        this.complaints = complaints;
    }

    ProviderOutcome setUp(ProviderCall.SetUpMandate call) {
        calls.put(call.id(), call);
        if (world.faults().declines()) {
            states.put(call.id(), State.DECLINED);
            return LyingProvider.refused();
        }
        boolean waits = world.faults().asksTheGuest();
        states.put(call.id(), waits ? State.WAITS : State.KEPT);
        return waits ? new ProviderOutcome.NeedsGuest("https://bank.example/" + call.id(), null) : kept(call);
    }

    /** The guest comes back from the bank's check; empty if nobody waits for it. */
    Optional<ProviderOutcome> finishCheck(UUID mandate, boolean passes) {
        if (states.get(mandate) != State.WAITS) {
            return Optional.empty();
        }
        states.put(mandate, passes ? State.KEPT : State.DECLINED);
        return Optional.of(passes ? kept(calls.get(mandate)) : LyingProvider.refused());
    }

    private static ProviderOutcome kept(ProviderCall.SetUpMandate call) {
        return new ProviderOutcome.Done(call.amount(), null, null);
    }

    boolean keeps(UUID mandate) {
        return states.get(mandate) == State.KEPT;
    }

    boolean mayAuthorize(ProviderCall.AuthorizeByMandate call) {
        boolean kept = states.get(call.mandate()) == State.KEPT;
        if (!kept) {
            complaints.add("asked to authorize with a card that is not kept: " + call.mandate());
        }
        return kept;
    }

    void forget(UUID mandate) {
        states.computeIfPresent(mandate, (id, state) -> State.FORGOTTEN);
    }
}
