package io.latchkey.simulation;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.payout.Payout;
import io.latchkey.payments.payout.PayoutState;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.provider.PaymentProvider.WebhookHint;
import io.latchkey.payments.settlement.RefundState;
import io.latchkey.simulation.PaymentTables.Message;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The repositories' queries on the tables in memory. */
final class PaymentRepositories {

    private final MemoryDatabase database;
    private final Wiring wiring;

    PaymentRepositories(MemoryDatabase database, Wiring wiring) {
        this.database = database;
        this.wiring = wiring;
    }

    void wire() {
        payments();
        operations();
        refunds();
        payouts();
        messages();
        repository("EscrowRepository", PaymentTables.ESCROWS);
        repository("DepositRepository", PaymentTables.DEPOSITS);
        repository("SettlementRepository", PaymentTables.SETTLEMENTS);
        repository("PayoutAccountRepository", PaymentTables.ACCOUNTS);
        repository("ConfirmationRepository", PaymentTables.CONFIRMATIONS);
    }

    /** What every Panache repository can. */
    private <T> void repository(String bean, Table<T> table) {
        Wiring.StandIn add = (call, original) -> add(bean, table, call[0]);
        Wiring.StandIn find = (call, original) -> database.find(table, call[0]);
        wiring.replace(bean + ".persist", add)
                .replace(bean + ".persistAndFlush", add)
                .replace(bean + ".findById", (call, original) -> database.find(table, call[0])
                        .orElse(null))
                .replace(bean + ".findByIdOptional", find)
                .replace(bean + ".delete", (call, original) -> delete(table, call[0]));
    }

    @SuppressWarnings("unchecked")
    private <T> Object delete(Table<T> table, Object row) {
        database.remove(table, table.key((T) row));
        return null;
    }

    @SuppressWarnings("unchecked")
    private <T> Object add(String bean, Table<T> table, Object row) {
        CommonTables.unique(database.isNew(table, (T) row), bean + "_pkey");
        database.put(table, (T) row);
        database.flush();
        return null;
    }

    private void payments() {
        repository("PaymentRepository", PaymentTables.PAYMENTS);
        wiring.replace("PaymentRepository.lock", (call, original) -> database.find(PaymentTables.PAYMENTS, call[0]))
                .replace(
                        "PaymentRepository.ofBooking",
                        (call, original) -> first(database.of(PaymentTables.PAYMENTS, call[0])));
    }

    private void operations() {
        repository("OperationRepository", PaymentTables.OPERATIONS);
        wiring.replace(
                        "OperationRepository.conflictedCapture",
                        (call, original) -> first(conflicts(
                                (UUID) call[0],
                                operation -> operation.kind() == OperationKind.CAPTURE
                                        && operation.authorization().equals(call[1]))))
                .replace("OperationRepository.hasConflict", (call, original) -> !conflicts(
                                (UUID) call[0], operation -> call[1].equals(operation.cause()))
                        .isEmpty());
        wiring.replace("OperationRepository.lock", (call, original) -> database.find(PaymentTables.OPERATIONS, call[0])
                        .orElse(null))
                .replace("OperationRepository.about", (call, original) -> database.find(
                                PaymentTables.OPERATIONS, call[0])
                        .map(PaymentRepositories::about))
                .replace(
                        "OperationRepository.ofSubject",
                        (call, original) -> database.of(PaymentTables.OPERATIONS, call[0]))
                .replace(
                        "OperationRepository.unfinished",
                        (call, original) -> unfinished((UUID) call[0], (Collection<?>) call[1]));
    }

    private List<Operation> conflicts(UUID subject, Predicate<Operation> about) {
        return database.of(PaymentTables.OPERATIONS, subject).stream()
                .filter(operation -> operation.state() == OperationState.CONFLICTED && about.test(operation))
                .toList();
    }

    private Optional<Operation> unfinished(UUID subject, Collection<?> kinds) {
        return first(database.of(PaymentTables.OPERATIONS, subject).stream()
                .filter(operation ->
                        kinds.contains(operation.kind()) && !operation.state().isFinished())
                .toList());
    }

    /** The projection is the repository's own. */
    private static Object about(Operation operation) {
        try {
            Constructor<?> constructor = Class.forName("io.latchkey.payments.provider.OperationRepository$About")
                    .getDeclaredConstructor(OperationKind.class, UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(operation.kind(), operation.subject());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refunds() {
        repository("RefundRepository", PaymentTables.REFUNDS);
        wiring.replace("RefundRepository.paymentOf", (call, original) -> database.find(PaymentTables.REFUNDS, call[0])
                        .map(refund -> refund.paymentId().value()))
                .replace("RefundRepository.ofPayment", (call, original) -> database.of(PaymentTables.REFUNDS, call[0]))
                .replace(
                        "RefundRepository.open",
                        (call, original) -> database.of(PaymentTables.REFUNDS, call[0]).stream()
                                .filter(refund -> refund.state() == RefundState.OPEN)
                                .toList());
    }

    private void payouts() {
        repository("PayoutRepository", PaymentTables.PAYOUTS);
        wiring.replace("PayoutRepository.lock", (call, original) -> database.find(PaymentTables.PAYOUTS, call[0])
                        .orElse(null))
                .replace("PayoutRepository.open", (call, original) -> open((PersonId) call[0]));
    }

    private Optional<Payout> open(PersonId host) {
        return first(database.of(PaymentTables.PAYOUTS, host.value()).stream()
                .filter(payout -> payout.state() == PayoutState.WAITING || payout.state() == PayoutState.IN_TRANSIT)
                .toList());
    }

    private void messages() {
        wiring.replace(
                        "WebhookInbox.add",
                        (call, original) -> receive((String) call[0], (WebhookHint) call[1], (Instant) call[3]))
                .replace("WebhookInbox.receivedAt", (call, original) -> database.find(PaymentTables.MESSAGES, id(call))
                        .filter(Message::open)
                        .map(Message::receivedAt))
                .replace("WebhookInbox.open", (call, original) -> database.find(PaymentTables.MESSAGES, id(call))
                        .filter(Message::open)
                        .map(message -> new WebhookHint(message.id(), Optional.of(message.operation()))))
                .replace("WebhookInbox.close", (call, original) -> {
                    close(id(call));
                    return null;
                });
    }

    /** Outside of any transaction, as one statement that is committed by itself. */
    private void close(String id) {
        Message message = database.find(PaymentTables.MESSAGES, id).orElseThrow();
        database.begin();
        database.put(PaymentTables.MESSAGES, new Message(id, message.operation(), false, message.receivedAt()));
        database.commit();
    }

    private boolean receive(String provider, WebhookHint hint, Instant now) {
        String id = provider + ":" + hint.eventId();
        if (database.find(PaymentTables.MESSAGES, id).isPresent()) {
            return false;
        }
        database.put(PaymentTables.MESSAGES, new Message(id, hint.operation().orElseThrow(), true, now));
        return true;
    }

    private static String id(Object[] call) {
        return call[0] + ":" + call[1];
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
