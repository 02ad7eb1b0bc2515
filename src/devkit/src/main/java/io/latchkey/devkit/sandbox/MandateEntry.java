package io.latchkey.devkit.sandbox;

import io.latchkey.devkit.sandbox.Operation.Status;
import java.time.Instant;

/** Writes out what becomes of an order about a card that is kept, as {@link Entry} does for the others. */
final class MandateEntry {

    private MandateEntry() {}

    static Mandate mandate(Order.SetUp order, Instant now) {
        return new Mandate(
                order.id(),
                status(TestToken.parse(order.paymentMethod()).behavior()),
                order.amountMinor(),
                order.currency(),
                order.paymentMethod(),
                order.description(),
                now);
    }

    private static Mandate.Status status(TestToken.Behavior behavior) {
        if (OrderRules.authorize(behavior) != Verdict.ACCEPTED) {
            return Mandate.Status.DECLINED;
        }
        return behavior == TestToken.Behavior.NEEDS_CHECK ? Mandate.Status.REQUIRES_ACTION : Mandate.Status.KEPT;
    }

    static Operation setUp(Order.SetUp order, Mandate mandate, String actionUrl) {
        Verdict verdict = OrderRules.authorize(mandate.behavior());
        return new Operation(
                0,
                order.id(),
                order.kind(),
                actionUrl == null ? Entry.statusOf(verdict) : Status.REQUIRES_ACTION,
                null,
                mandate.id(),
                null,
                mandate.amountMinor(),
                mandate.currency(),
                null,
                Entry.codeOf(verdict),
                Entry.messageOf(verdict),
                actionUrl,
                mandate.createdAt(),
                order.toString());
    }

    static Authorization authorization(Order.AuthorizeByMandate order, Mandate mandate, Verdict verdict, Instant now) {
        return new Authorization(
                order.id(),
                verdict == Verdict.ACCEPTED ? Authorization.Status.AUTHORIZED : Authorization.Status.DECLINED,
                OrderRules.held(mandate.behavior(), order.amountMinor()),
                0,
                0,
                order.currency(),
                mandate.paymentMethod(),
                order.description(),
                now,
                now.plus(Books.CAPTURE_WINDOW));
    }

    static Operation authorize(Order.AuthorizeByMandate order, Authorization held, Verdict verdict) {
        return new Operation(
                0,
                order.id(),
                order.kind(),
                Entry.statusOf(verdict),
                held.id(),
                order.mandateId(),
                null,
                held.amountMinor(),
                held.currency(),
                verdict == Verdict.ACCEPTED ? held.captureBefore() : null,
                Entry.codeOf(verdict),
                Entry.messageOf(verdict),
                null,
                held.authorizedAt(),
                order.toString());
    }

    static Operation forget(Order.Forget order, Mandate mandate, Verdict verdict, Instant now) {
        return new Operation(
                0,
                order.operationId(),
                order.kind(),
                Entry.statusOf(verdict),
                null,
                mandate.id(),
                null,
                mandate.amountMinor(),
                mandate.currency(),
                null,
                Entry.codeOf(verdict),
                Entry.messageOf(verdict),
                null,
                now,
                order.toString());
    }
}
