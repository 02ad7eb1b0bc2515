package io.latchkey.bookings.escrow.client;

import io.latchkey.bookings.escrow.Owed;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.escrow.Payments;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.TakeBack;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.platform.command.Command;
import io.latchkey.platform.command.Commands;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Turns wishes into commands to {@code /v1/payments}. */
@ApplicationScoped
class PaymentCommands implements Payments {

    static final String TARGET = "payments";

    private static final String PAYMENTS = "/v1/payments/";

    private final Commands commands;
    private final Ids ids;

    PaymentCommands(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @Override
    public void open(PaymentId payment, PaymentOrder order) {
        commands.attemptAfterCommit(new Command(ids.next(), TARGET, "PUT", path(payment), order));
    }

    @Override
    public void capture(PaymentId payment) {
        post(ids.next(), capturePath(payment), Map.of());
    }

    @Override
    public void cancel(PaymentId payment) {
        post(ids.next(), path(payment) + "/void", Map.of());
    }

    @Override
    public void charge(PaymentId payment, Owed owed) {
        post(ids.next(), path(payment) + "/charge", owed);
    }

    @Override
    public void settle(PaymentId payment, UUID settlementId, Settlement settlement) {
        post(settlementId, path(payment) + "/settlements", settlement);
    }

    @Override
    public void freeze(PaymentId payment, ClaimId claim, String reason) {
        post(ids.next(), path(payment) + "/freezes", Map.of("claimId", claim, "reason", reason));
    }

    @Override
    public void thaw(PaymentId payment, ClaimId claim) {
        post(ids.next(), path(payment) + "/thaws", Map.of("claimId", claim));
    }

    @Override
    public void takeBack(PaymentId payment, UUID takeBackId, TakeBack takeBack) {
        post(takeBackId, path(payment) + "/take-backs", takeBack);
    }

    private void post(UUID id, String path, Object body) {
        commands.send(new Command(id, TARGET, "POST", path, body));
    }

    static String path(PaymentId payment) {
        return PAYMENTS + payment;
    }

    static String capturePath(PaymentId payment) {
        return path(payment) + "/capture";
    }

    /** Whom a command's path is about. */
    static PaymentId paymentOf(String path) {
        return PaymentId.of(path.substring(PAYMENTS.length()).split("/")[0]);
    }
}
