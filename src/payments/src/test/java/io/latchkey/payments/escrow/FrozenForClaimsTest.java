package io.latchkey.payments.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Commands come in any order, since each is repeated until it is answered: the last claim counts. */
class FrozenForClaimsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final Money ALL = Money.of(12_000, "EUR");
    private static final UUID FIRST = UUID.fromString("01890a5d-ac96-774b-8cce-b302099a8001");
    private static final UUID SECOND = UUID.fromString("01890a5d-ac97-774b-8cce-b302099a8001");

    /** The guest's bank takes a part; its dispute ends after that. */
    private static final Consumer<Escrow> OPENED = escrow -> escrow.chargeBack(Money.of(2_000, "EUR"), NOW);

    private static final Consumer<Escrow> OVER = escrow -> escrow.endDispute(NOW);

    private static Escrow held() {
        Escrow escrow = Escrow.open(new UUID(0, 1), new UUID(0, 2), ALL.currency(), NOW);
        escrow.step(EscrowStep.AUTHORIZE, NOW);
        escrow.hold(ALL, NOW);
        return escrow;
    }

    private static Consumer<Escrow> freeze(UUID claim) {
        return escrow -> escrow.freezeFor(claim, "a problem", NOW);
    }

    private static Consumer<Escrow> settle(UUID claim) {
        return escrow -> escrow.settleClaim(claim, NOW);
    }

    @Test
    void isHeldAgainOnceEveryClaimIsSettledInWhicheverOrderItHears() {
        inEveryOrder(List.of(freeze(FIRST), settle(FIRST)), EscrowState.HELD);
        inEveryOrder(List.of(freeze(FIRST), settle(FIRST), freeze(SECOND), settle(SECOND)), EscrowState.HELD);
    }

    @Test
    void isFrozenForTheSecondClaimInWhicheverOrderItHears() {
        inEveryOrder(List.of(freeze(FIRST), settle(FIRST), freeze(SECOND)), EscrowState.FROZEN);
    }

    @Test
    void movesOnlyOnceBothTheClaimAndTheDisputeAreOver() {
        inEveryOrder(List.of(freeze(FIRST), settle(FIRST), OPENED), EscrowState.FROZEN);
        inEveryOrder(List.of(freeze(FIRST), OPENED, OVER), EscrowState.FROZEN);
        inEveryOrder(List.of(freeze(FIRST), settle(FIRST), OPENED, OVER), EscrowState.HELD);
    }

    @Test
    void endsWithTheDisputeIfNothingIsLeftForTheClaim() {
        Escrow escrow = held();
        freeze(FIRST).accept(escrow);
        escrow.chargeBack(ALL, NOW);
        escrow.endDispute(NOW);
        assertEquals(EscrowState.CHARGED_BACK, escrow.state());
        settle(FIRST).accept(escrow);
        assertEquals(EscrowState.CHARGED_BACK, escrow.state());
    }

    @Test
    void whatAnOperatorFrozeStaysFrozen() {
        Escrow escrow = held();
        escrow.freeze("being looked into", NOW);
        freeze(FIRST).accept(escrow);
        settle(FIRST).accept(escrow);
        assertEquals(EscrowState.FROZEN, escrow.state());
        assertEquals("being looked into", escrow.freezeReason());
    }

    @Test
    void whatWasReleasedIsNotFrozen() {
        Escrow escrow = held();
        escrow.settle(ALL.minus(ALL), ALL, NOW);
        freeze(FIRST).accept(escrow);
        assertEquals(EscrowState.RELEASED, escrow.state());
    }

    private static void inEveryOrder(List<Consumer<Escrow>> commands, EscrowState expected) {
        for (List<Consumer<Escrow>> order : orders(commands)) {
            if (order.contains(OVER) && order.indexOf(OVER) < order.indexOf(OPENED)) {
                continue;
            }
            Escrow escrow = held();
            order.forEach(command -> command.accept(escrow));
            assertEquals(expected, escrow.state());
        }
    }

    private static <T> List<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            T last = things.get(i);
            List<T> others = new ArrayList<>(things);
            others.remove(i);
            orders(others).forEach(order -> {
                List<T> whole = new ArrayList<>(order);
                whole.add(last);
                all.add(whole);
            });
        }
        return all;
    }
}
