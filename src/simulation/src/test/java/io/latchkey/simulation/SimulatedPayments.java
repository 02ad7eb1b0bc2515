package io.latchkey.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.payment.ChargeService;
import io.latchkey.payments.payment.ChargeSettings;
import io.latchkey.payments.payment.PaymentTimers;
import io.latchkey.payments.payout.PayoutRuns;
import io.latchkey.payments.provider.OperationListener;
import io.latchkey.payments.provider.OperationRunner;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.settlement.RefundTimers;
import io.latchkey.payments.webhook.WebhookService;
import java.util.Currency;
import java.util.Set;

/** The payments service: its own beans on tables in memory. */
final class SimulatedPayments extends SimulatedService {

    private final LyingProvider provider;
    private final MemoryLedger ledger;

    SimulatedPayments(SimulatedWorld world, LyingProvider provider, Set<PlantedBug> bugs) {
        super(world, bugs);
        this.provider = provider;
        this.ledger = new MemoryLedger(database(), world.agenda(), ids());
        PaymentTables.constrain(database(), bugs);
        start("payments", "io.latchkey.payments.");
    }

    @Override
    void wire(Instance instance) {
        Wiring wiring = instance.wiring();
        wiring.with(LyingProvider.class, provider)
                .with(ChargeSettings.class, new FarCharges())
                .withSeveral(PaymentProvider.class, LyingProvider.class)
                .withSeveral(
                        OperationListener.class,
                        named("payment.PaymentOutcomes"),
                        named("settlement.RefundOutcomes"),
                        named("payout.PayoutOutcomes"))
                .replace("Ledger.post", (call, original) -> ledger.post((LedgerTransaction) call[0]))
                .replace(
                        "Ledger.lockBalance", (call, original) -> ledger.balance((Account) call[0], (Currency) call[1]))
                .replace("OperatorActions.write", (call, original) -> null)
                .replace("LedgerReader.toPayOut", (call, original) -> ledger.toPayOut());
        new PaymentRepositories(database(), wiring).wire();
        PaymentPlanting planting = new PaymentPlanting(this, wiring, ledger);
        bugs().forEach(planting::plant);
    }

    static Class<?> named(String name) {
        try {
            return Class.forName("io.latchkey.payments." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    void addTasks(Instance instance) {
        addTask(instance, OperationRunner.class, "task");
        addTask(instance, OperationRunner.class, "lateTask");
        addTask(instance, PaymentTimers.class, "expiryTask");
        addTask(instance, ChargeService.class, "chargeTask");
        addTask(instance, RefundTimers.class, "refundTask");
        addTask(instance, WebhookService.class, "webhookTask");
        addTask(instance, PayoutRuns.class, "onDemand");
    }

    @Override
    JsonNode data(Object data) {
        return JSON.valueToTree(data);
    }

    /** Everybody is paid out. */
    void payOut() {
        Instance instance = any();
        try {
            world().ask(instance.process(), () -> transactions()
                    .run("a payout run", () -> instance.bean(PayoutRuns.class)
                            .request(Operator.because("It is the hour of the daily run."))));
        } catch (ConnectionLost died) {
            // There is another run tomorrow.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message of the provider comes in. */
    void receive(byte[] body) {
        Instance instance = any();
        try {
            world().ask(instance.process(), () -> {
                instance.bean(WebhookService.class).receive("sandbox", body, header -> null);
                return null;
            });
        } catch (ConnectionLost died) {
            // The provider does not send it again; what it says is looked up.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
