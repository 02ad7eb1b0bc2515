package io.latchkey.devkit.sandbox;

import io.latchkey.devkit.sandbox.Operation.Kind;
import io.latchkey.devkit.sandbox.TestToken.Behavior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders in, operations out: 200 done or waiting for the bank's check, 402 declined (the operation says why), other
 * 4xx with {@code {"error"}} when nothing was kept. The first answer to an order misbehaves as its token says; asking
 * again is answered at once.
 */
final class MoneyApi {

    private static final int MOST = 500;

    private final Books books;
    private final SandboxConfig.Delays delays;

    MoneyApi(Books books, SandboxConfig.Delays delays) {
        this.books = books;
        this.delays = delays;
    }

    Answer perform(Order order) throws InterruptedException {
        Books.Outcome outcome = books.carryOut(order);
        if (outcome.firstTime()) {
            Behavior behavior = books.behavior(outcome.operation());
            if (behavior == Behavior.SLOW && isOfCard(order.kind())) {
                Thread.sleep(delays.slow());
            }
            if (timesOut(order.kind(), behavior)) {
                Thread.sleep(delays.timeout());
            }
            if (breaks(order.kind(), behavior)) {
                return Answer.error(500, "provider_error", "Something went wrong.");
            }
        }
        return answer(outcome.operation());
    }

    /** With the guest's {@code paymentMethod} or with the card of a {@code mandateId}: one of both. */
    Answer authorize(Call call) throws InterruptedException {
        return perform(
                call.jsonHas("mandateId")
                        ? call.json(Order.AuthorizeByMandate.class)
                        : call.json(Order.Authorize.class));
    }

    /** Whether the guest's bank is asked about the card. */
    private static boolean isOfCard(Kind kind) {
        return kind == Kind.SET_UP || kind == Kind.AUTHORIZE;
    }

    private static boolean timesOut(Kind kind, Behavior behavior) {
        return switch (kind) {
            case SET_UP, AUTHORIZE -> behavior == Behavior.TIMEOUT_AFTER_SUCCESS;
            case CAPTURE -> behavior == Behavior.CAPTURE_TIMEOUT_AFTER_SUCCESS;
            case REFUND -> behavior == Behavior.REFUND_TIMEOUT_AFTER_SUCCESS;
            case PAYOUT -> behavior == Behavior.BANK_TIMEOUT_AFTER_SUCCESS;
            case VOID, DISPUTE, DISPUTE_WON -> false;
        };
    }

    private static boolean breaks(Kind kind, Behavior behavior) {
        return isOfCard(kind) && behavior == Behavior.ERROR_AFTER_SUCCESS
                || kind == Kind.CAPTURE && behavior == Behavior.CAPTURE_ERROR_AFTER_SUCCESS;
    }

    private static Answer answer(Operation operation) {
        return Answer.json(operation.status() == Operation.Status.DECLINED ? 402 : 200, operation);
    }

    /** The guest's bank sends a refund back, for whoever plays the bank. */
    Answer sendBack(String refundId) {
        return Answer.json(200, books.sendBack(refundId));
    }

    Answer mandate(String id) {
        return Answer.json(200, books.mandate(id));
    }

    Answer authorization(String id) {
        return Answer.json(200, books.authorization(id));
    }

    /** 200 for a declined one, too: the look-up worked. */
    Answer operation(String id) {
        return Answer.json(200, books.operation(id));
    }

    /** Everything done in a period, oldest first, for reconciliation. The last page has fewer than asked for. */
    Answer operations(Call call) {
        long after = call.number("after", 0);
        int limit = (int) Math.clamp(call.number("limit", 100), 1, MOST);
        List<Operation> items = books.operationsAfter(after, Period.of(call), limit);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("nextAfter", items.isEmpty() ? after : items.getLast().sequence());
        return Answer.json(200, page);
    }
}
