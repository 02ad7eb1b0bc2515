package io.latchkey.devkit.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Finds who answers. Money needs the key; the page, the clock and the webhook mode are for whoever sits here. */
final class Router implements HttpHandler {

    private final MoneyApi money;
    private final DisputeApi disputes;
    private final ControlApi control;
    private final byte[] authorization;

    Router(MoneyApi money, DisputeApi disputes, ControlApi control, String apiKey) {
        this.money = money;
        this.disputes = disputes;
        this.control = control;
        this.authorization = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            Call call = Call.read(exchange);
            return switch (call.route()) {
                case "GET /" -> control.about();
                case "GET /clock" -> control.clock();
                case "PUT /clock" -> control.moveClock(call);
                case "GET /webhook-mode" -> control.webhookMode();
                case "PUT /webhook-mode" -> control.setWebhookMode(call);
                case "GET /checks/*" -> control.checkPage(call);
                case "POST /checks/*" -> control.finishCheck(call);
                default -> withKey(exchange, call);
            };
        } catch (Rejected e) {
            return Answer.error(e.status(), e.code(), e.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "stopping", "The provider is going down.");
        } catch (RuntimeException e) {
            System.err.println("sandbox: " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + e);
            return Answer.error(500, "provider_error", "Something went wrong.");
        }
    }

    private Answer withKey(HttpExchange exchange, Call call) throws InterruptedException {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization)) {
            throw new Rejected(401, "wrong_key", "Authorization: Bearer <key> is needed.");
        }
        return switch (call.route()) {
            case "POST /mandates" -> money.perform(call.json(Order.SetUp.class));
            case "GET /mandates/*" -> money.mandate(call.id());
            case "POST /mandates/*/void" -> money.perform(call.json(Order.Forget.class, "mandateId"));
            case "POST /authorizations" -> money.authorize(call);
            case "GET /authorizations/*" -> money.authorization(call.id());
            case "POST /authorizations/*/capture" -> money.perform(call.json(Order.Capture.class, "authorizationId"));
            case "POST /authorizations/*/void" -> money.perform(call.json(Order.Void.class, "authorizationId"));
            case "POST /refunds" -> money.perform(call.json(Order.Refund.class));
            case "POST /payouts" -> money.perform(call.json(Order.Payout.class));
            case "GET /operations" -> money.operations(call);
            case "GET /operations/*" -> money.operation(call.id());
            case "POST /refunds/*/fail" -> money.sendBack(call.id());
            case "POST /authorizations/*/dispute" -> disputes.open(call);
            case "GET /disputes" -> disputes.disputes(call);
            case "GET /disputes/*" -> disputes.dispute(call);
            case "POST /disputes/*/evidence" -> disputes.sendEvidence(call);
            case "POST /disputes/*/accept", "POST /disputes/*/lose" -> disputes.end(call, Dispute.Status.LOST);
            case "POST /disputes/*/win" -> disputes.end(call, Dispute.Status.WON);
            default -> throw new Rejected(404, "not_found", "There is nothing here.");
        };
    }
}
