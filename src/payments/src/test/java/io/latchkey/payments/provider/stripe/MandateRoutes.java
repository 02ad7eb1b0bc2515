package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which of Stripe's paths for kept cards does what in the fake. */
final class MandateRoutes {

    private final FakeMethods methods;
    private final FakeSetups setups;

    MandateRoutes(FakeTally tally, FakeMethods methods, String bank) {
        this.methods = methods;
        this.setups = new FakeSetups(tally, methods, bank);
    }

    static boolean takes(String path) {
        return path.startsWith("/v1/customers")
                || path.startsWith("/v1/setup_intents")
                || path.startsWith("/v1/payment_methods");
    }

    StripeReply answer(String method, String path, ObjectNode parameters) {
        String[] steps = path.substring("/v1/".length()).split("/");
        String id = steps.length > 1 ? steps[1] : "";
        String call =
                method + " " + steps[0] + (steps.length > 1 ? "/*" : "") + (steps.length > 2 ? "/" + steps[2] : "");
        return switch (call) {
            case "POST customers" -> methods.createCustomer(parameters);
            case "POST setup_intents" -> setups.create(parameters);
            case "GET setup_intents" -> setups.list(path, parameters);
            case "GET setup_intents/*" -> setups.retrieve(id);
            case "POST setup_intents/*/cancel" -> setups.cancel(id);
            case "GET payment_methods/*" -> methods.retrieve(id);
            case "POST payment_methods/*/detach" -> methods.detach(id);
            default -> StripeReply.missing(404, "Unrecognized request URL " + method + " " + path);
        };
    }

    int customers() {
        return methods.customers();
    }

    void finishCheck(String setup, boolean approved) {
        setups.finishCheck(setup, approved);
    }
}
