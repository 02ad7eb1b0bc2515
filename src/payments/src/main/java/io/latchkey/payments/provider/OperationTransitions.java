package io.latchkey.payments.provider;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.provider.OperationActor.OPERATOR;
import static io.latchkey.payments.provider.OperationActor.PROVIDER;
import static io.latchkey.payments.provider.OperationActor.TIMER;
import static io.latchkey.payments.provider.OperationActor.US;
import static io.latchkey.payments.provider.OperationState.CONFLICTED;
import static io.latchkey.payments.provider.OperationState.DECLINED;
import static io.latchkey.payments.provider.OperationState.PLANNED;
import static io.latchkey.payments.provider.OperationState.RETURNED;
import static io.latchkey.payments.provider.OperationState.SENT;
import static io.latchkey.payments.provider.OperationState.SUCCEEDED;
import static io.latchkey.payments.provider.OperationState.UNKNOWN;
import static io.latchkey.payments.provider.OperationState.WAITING;
import static io.latchkey.payments.provider.OperationStep.APPEAR;
import static io.latchkey.payments.provider.OperationStep.ASK_GUEST;
import static io.latchkey.payments.provider.OperationStep.CONFLICT;
import static io.latchkey.payments.provider.OperationStep.DECLINE;
import static io.latchkey.payments.provider.OperationStep.LOSE;
import static io.latchkey.payments.provider.OperationStep.RETURN;
import static io.latchkey.payments.provider.OperationStep.SEND;
import static io.latchkey.payments.provider.OperationStep.SUCCEED;
import static io.latchkey.payments.provider.OperationStep.WITHDRAW;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a call to a provider. */
public final class OperationTransitions {

    public static final LifeCycle<OperationState, OperationStep, OperationActor> TABLE = LifeCycle.startingIn(
            PLANNED,
            on(PLANNED, SEND, US, SENT),
            on(PLANNED, WITHDRAW, US, DECLINED).when("too late or no longer wanted"),
            on(SENT, SUCCEED, PROVIDER, SUCCEEDED),
            on(SENT, DECLINE, PROVIDER, DECLINED),
            on(SENT, ASK_GUEST, PROVIDER, WAITING),
            on(SENT, CONFLICT, PROVIDER, CONFLICTED).when("another amount or currency"),
            on(SENT, LOSE, TIMER, UNKNOWN).when("no clear answer"),
            on(SUCCEEDED, RETURN, PROVIDER, RETURNED).when("a refund that the guest's bank sent back"),
            on(UNKNOWN, SUCCEED, PROVIDER, SUCCEEDED).when("looked up"),
            on(UNKNOWN, DECLINE, PROVIDER, DECLINED).when("looked up"),
            on(UNKNOWN, SUCCEED, OPERATOR, SUCCEEDED).when("after 72 hours, with evidence"),
            on(UNKNOWN, DECLINE, OPERATOR, DECLINED).when("after 72 hours, with evidence"),
            on(UNKNOWN, ASK_GUEST, PROVIDER, WAITING).when("looked up"),
            on(UNKNOWN, CONFLICT, PROVIDER, CONFLICTED).when("looked up"),
            on(UNKNOWN, SEND, US, SENT).when("never arrived, same id"),
            on(UNKNOWN, WITHDRAW, US, DECLINED).when("never arrived and no longer wanted"),
            on(WAITING, SUCCEED, PROVIDER, SUCCEEDED),
            on(WAITING, DECLINE, PROVIDER, DECLINED),
            on(WAITING, CONFLICT, PROVIDER, CONFLICTED),
            on(WAITING, WITHDRAW, US, DECLINED).when("voided"),
            on(DECLINED, APPEAR, PROVIDER, SUCCEEDED).when("held or kept though we gave it up: it is let go"));

    private OperationTransitions() {}
}
