package io.latchkey.simulation;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationListener;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a mistake into payments, where a careless hand would make it. */
final class PaymentPlanting {

    private final SimulatedPayments service;
    private final Wiring wiring;
    private final MemoryLedger ledger;

    PaymentPlanting(SimulatedPayments service, Wiring wiring, MemoryLedger ledger) {
        this.service = service;
        this.wiring = wiring;
        this.ledger = ledger;
        wiring.plantable("OperationRunner.learn");
    }

    void plant(PlantedBug bug) {
        switch (bug) {
            case CAPTURE_AND_VOID_RACE -> overlook(EnumSet.of(OperationKind.CAPTURE, OperationKind.VOID));
            case REFUND_RACE -> overlook(EnumSet.of(OperationKind.REFUND));
            case STALE_WEBHOOK ->
                wiring.plant("OperationRunner.learn", (call, original) -> {
                    original.call();
                    return applyAgain((UUID) call[0]);
                });
            case DOUBLE_RELEASE ->
                wiring.plant("EscrowService.settle", (call, original) -> {
                    original.call();
                    return original.call();
                });
            case NEGATIVE_ESCROW ->
                wiring.plant(
                        "EscrowService.settle",
                        (call, original) -> settleUnchecked(
                                (BookingId) call[0], (PersonId) call[1], (UUID) call[2], (Division) call[3]));
            case FORGOTTEN_IDEMPOTENCY, LOST_EVENT, TIMER_TWICE, UNKNOWN_GUESSED, OVERLAP -> {}
        }
    }

    /** As if calls of these kinds never were under way. */
    private void overlook(Set<OperationKind> kinds) {
        Wiring.StandIn before = wiring.standIn("OperationRepository.unfinished");
        wiring.plant(
                "OperationRepository.unfinished",
                (call, original) -> ((Collection<?>) call[1]).stream().anyMatch(kinds::contains)
                        ? Optional.empty()
                        : before.call(call, original));
    }

    private Object applyAgain(UUID id) throws Exception {
        return service.transactions().run("a message", () -> {
            Operation operation =
                    service.database().find(PaymentTables.OPERATIONS, id).orElse(null);
            if (operation != null && operation.state().isFinished()) {
                OperationListener listener = listener(operation.kind());
                listener.lock(operation.subject());
                listener.onChange(operation);
            }
            return null;
        });
    }

    private OperationListener listener(OperationKind kind) {
        return List.of("payment.PaymentOutcomes", "settlement.RefundOutcomes", "payout.PayoutOutcomes").stream()
                .map(name -> (OperationListener) wiring.get(SimulatedPayments.named(name)))
                .filter(candidate -> candidate.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private Object settleUnchecked(BookingId booking, PersonId host, UUID settlement, Division division)
            throws Exception {
        Escrow escrow = wiring.get(EscrowService.class).lock(booking);
        call(
                escrow,
                "settle",
                division.refund(),
                division.released(),
                service.world().agenda().instant());
        @SuppressWarnings("unchecked")
        List<Templates.Share> shares = (List<Templates.Share>) call(division, "shares", host);
        Source source = new Source("settlement", settlement);
        ledger.post(new LedgerTransaction(
                booking.value(),
                TransactionKind.SETTLEMENT,
                source,
                Templates.settlement(booking, shares, division.refund())));
        return null;
    }

    private static Object call(Object object, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : object.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                return method.invoke(object, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }
}
