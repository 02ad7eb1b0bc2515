package io.latchkey.devkit.sandbox;

import io.latchkey.devkit.sandbox.Operation.Status;
import java.time.Instant;

/** Writes out what becomes of an order as a line of the book; the store gives the sequence. */
final class Entry {

    /** Ends the name of the line by which a dispute's money came back. */
    private static final String WON = "_won";

    private Entry() {}

    static Authorization authorization(Order.Authorize order, Instant now, Instant captureBefore) {
        TestToken.Behavior behavior = TestToken.parse(order.paymentMethod()).behavior();
        return new Authorization(
                order.id(),
                status(behavior),
                OrderRules.held(behavior, order.amountMinor()),
                0,
                0,
                order.currency(),
                order.paymentMethod(),
                order.description(),
                now,
                captureBefore);
    }

    private static Authorization.Status status(TestToken.Behavior behavior) {
        if (OrderRules.authorize(behavior) != Verdict.ACCEPTED) {
            return Authorization.Status.DECLINED;
        }
        return behavior == TestToken.Behavior.NEEDS_CHECK
                ? Authorization.Status.REQUIRES_ACTION
                : Authorization.Status.AUTHORIZED;
    }

    static Operation authorize(Order.Authorize order, Authorization held, String actionUrl) {
        Verdict verdict = OrderRules.authorize(held.behavior());
        return new Operation(
                0,
                order.id(),
                order.kind(),
                actionUrl == null ? statusOf(verdict) : Status.REQUIRES_ACTION,
                held.id(),
                null,
                null,
                held.amountMinor(),
                held.currency(),
                verdict == Verdict.ACCEPTED ? held.captureBefore() : null,
                codeOf(verdict),
                messageOf(verdict),
                actionUrl,
                held.authorizedAt(),
                order.toString());
    }

    static Operation on(Authorization authorization, Order order, long amountMinor, Verdict verdict, Instant now) {
        return new Operation(
                0,
                order.operationId(),
                order.kind(),
                statusOf(verdict),
                authorization.id(),
                null,
                null,
                amountMinor,
                authorization.currency(),
                null,
                codeOf(verdict),
                messageOf(verdict),
                null,
                now,
                order.toString());
    }

    static Operation payout(Order.Payout order, long amountMinor, Verdict verdict, Instant now) {
        return new Operation(
                0,
                order.id(),
                order.kind(),
                statusOf(verdict),
                null,
                null,
                order.destination(),
                amountMinor,
                order.currency(),
                null,
                codeOf(verdict),
                messageOf(verdict),
                null,
                now,
                order.toString());
    }

    /** A line for the list: the bank moved money, as it opened a dispute or lost it. */
    static Operation dispute(Dispute dispute, Operation.Kind kind, Instant now) {
        return new Operation(
                0,
                kind == Operation.Kind.DISPUTE ? dispute.id() : dispute.id() + WON,
                kind,
                Status.SUCCEEDED,
                dispute.authorizationId(),
                null,
                null,
                dispute.amountMinor(),
                dispute.currency(),
                null,
                null,
                null,
                null,
                now,
                dispute.id());
    }

    static Status statusOf(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? Status.SUCCEEDED : Status.DECLINED;
    }

    static String codeOf(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.code() : null;
    }

    static String messageOf(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.message() : null;
    }
}
