package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.provider.ProviderOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The way of money into the ledger stays short: each statement is a round trip while rows are locked. */
@QuarkusTest
class LedgerStatementsIT extends ServiceIT {

    private static final int TRIES = 5;

    @Inject
    DataSource dataSource;

    @Inject
    CountingDatabase counting;

    @Test
    void takesThreeStatementsForATransaction() {
        AtomicInteger prepared = new AtomicInteger();
        Ledger counted = new Ledger(countingInto(prepared), ids, clock);
        UUID booking = someone();
        QuarkusTransaction.requiringNew()
                .run(() -> counted.post(new LedgerTransaction(
                        booking,
                        TransactionKind.CAPTURE_CONFLICT,
                        new LedgerTransaction.Source("test", someone()),
                        Templates.captureConflict("test", Money.of(1, "EUR")))));
        QuarkusTransaction.requiringNew()
                .run(() -> counted.post(new LedgerTransaction(
                        booking,
                        TransactionKind.CONFLICT_SETTLED,
                        new LedgerTransaction.Source("test", someone()),
                        Templates.conflictSettled("test", new BookingId(booking), Money.of(1, "EUR")))));
        QuarkusTransaction.requiringNew()
                .run(() -> counted.post(new LedgerTransaction(
                        booking,
                        TransactionKind.REFUND,
                        new LedgerTransaction.Source("test", someone()),
                        Templates.refunded("test", new BookingId(booking), Money.of(1, "EUR")))));
        assertEquals(3 * 3, prepared.get());
    }

    /** What runs beside it only ever adds to the count, so the lowest of some tries is the answer's own. */
    @Test
    void takesAtMostTenStatementsToStoreThatACaptureSucceeded() {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            APayment payment = authorized(aPayment(), "sandbox_capture_timeout_after_success_webhooks_never");
            command(payment, "capture").then().statusCode(202);
            UUID capture = ids(payment).getLast();
            eventually("unclear", () -> operations.find(capture).orElseThrow().state() == OperationState.UNKNOWN);
            long before = counting.statements();
            operations.record(capture, new ProviderOutcome.Done(money(payment), null));
            fewest = Math.min(fewest, counting.statements() - before);
        }
        assertTrue(fewest <= 10, fewest + " statements");
    }

    private List<UUID> ids(APayment payment) {
        return operations.ofSubject(payment.id()).stream().map(Operation::id).toList();
    }

    private static Money money(APayment payment) {
        return Money.of(payment.amount(), payment.currency());
    }

    private DataSource countingInto(AtomicInteger prepared) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> counting((Connection) method.invoke(dataSource, arguments), prepared));
    }

    private static Connection counting(Connection connection, AtomicInteger prepared) {
        return (Connection) Proxy.newProxyInstance(
                LedgerStatementsIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
