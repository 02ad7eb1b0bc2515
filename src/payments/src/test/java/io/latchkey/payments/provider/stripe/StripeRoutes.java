package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;

/** Which of Stripe's paths does what in the fake. */
final class StripeRoutes {

    private static final String DISPUTES = "/v1/disputes";
    private static final String INTENTS = "/v1/payment_intents";

    private final FakeTally tally = new FakeTally();
    private final MandateRoutes mandates;
    private final FakeIntents intents;
    private final FakeRefunds refunds;
    private final FakeTransfers transfers;
    private final FakeDisputes disputes;
    private final FakeBalance balance;

    StripeRoutes(String bank) {
        FakeMethods methods = new FakeMethods(tally);
        mandates = new MandateRoutes(tally, methods, bank);
        intents = new FakeIntents(tally, methods, bank);
        refunds = new FakeRefunds(tally, intents);
        transfers = new FakeTransfers(tally, intents);
        disputes = new FakeDisputes(tally, intents);
        balance = new FakeBalance(intents, refunds, transfers, disputes);
    }

    StripeReply answer(StripeServer.Received request) {
        String path = request.path();
        ObjectNode parameters = request.parameters();
        if (MandateRoutes.takes(path)) {
            return mandates.answer(request.method(), path, parameters);
        }
        String call = request.method() + " " + path;
        return switch (call) {
            case "POST " + INTENTS -> intents.create(parameters);
            case "GET " + INTENTS -> intents.list(path, parameters);
            case "POST /v1/refunds" -> refunds.refund(parameters);
            case "GET /v1/refunds" -> refunds.list(path, parameters);
            case "POST /v1/transfers" -> transfers.transfer(parameters);
            case "GET /v1/transfers" -> transfers.list(path, parameters);
            case "GET /v1/balance_transactions" -> balance.list(path, parameters);
            case "GET " + DISPUTES -> disputes.list(path, parameters);
            default ->
                path.startsWith(DISPUTES + "/")
                        ? disputes.answer(
                                request.method(),
                                path.substring(DISPUTES.length() + 1).split("/"),
                                parameters)
                        : ofIntent(request.method(), path, parameters);
        };
    }

    private StripeReply ofIntent(String method, String path, ObjectNode parameters) {
        String[] steps = path.startsWith(INTENTS + "/")
                ? path.substring(INTENTS.length() + 1).split("/")
                : new String[0];
        return switch (method + steps.length) {
            case "GET1" -> intents.retrieve(steps[0], parameters);
            case "POST2" ->
                steps[1].equals("capture")
                        ? intents.capture(steps[0], parameters)
                        : intents.cancel(steps[0], parameters);
            default -> StripeReply.missing(404, "Unrecognized request URL " + method + " " + path);
        };
    }

    long done(OperationKind kind) {
        return tally.done(kind);
    }

    FakeRefunds refunds() {
        return refunds;
    }

    FakeDisputes disputes() {
        return disputes;
    }

    FakeTransfers transfers() {
        return transfers;
    }

    MandateRoutes mandates() {
        return mandates;
    }

    /** @param intent a PaymentIntent or a SetupIntent */
    void finishCheck(String intent, boolean approved) {
        if (intent.startsWith("seti_")) {
            mandates.finishCheck(intent, approved);
        } else {
            intents.finishCheck(intent, approved);
        }
    }
}
