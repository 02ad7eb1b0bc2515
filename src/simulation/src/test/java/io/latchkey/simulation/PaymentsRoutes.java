package io.latchkey.simulation;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.payment.ChargeService;
import io.latchkey.payments.payment.PaymentOrder;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.service.ServiceRequest;
import io.latchkey.simulation.CommonTables.Answer;
import io.latchkey.simulation.SimulatedService.Instance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What payments is asked for by bookings, read as its resources read it. */
final class PaymentsRoutes {

    static final String SETTLEMENTS = "settlements";

    /** What moves money, each once under its key. */
    static final Set<String> DIVIDE = Set.of(SETTLEMENTS, "take-backs", "deposit-settlements");

    private static final String PREFIX = "/v1/payments/";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final SimulatedPayments payments;

    PaymentsRoutes(SimulatedPayments payments) {
        this.payments = payments;
    }

    Answer answer(Instance instance, ServiceRequest request) throws Exception {
        String[] words = request.path().substring(PREFIX.length()).split("/");
        PaymentId payment = PaymentId.of(words[0]);
        if (words.length == 1) {
            return order(instance, payment, request.body());
        }
        String key = request.headers().get("Idempotency-Key");
        return payments.command(key, payment.value(), () -> {
            carryOut(instance, payment, words[1], request.body());
            return new Answer(key, payment.value(), ACCEPTED, words[1]);
        });
    }

    private static Answer order(Instance instance, PaymentId payment, String body) throws Exception {
        PaymentOrder order = (PaymentOrder) new Request("payment.rest.OrderRequest", body).says("order", payment);
        try {
            instance.bean(PaymentService.class).order(order);
            return new Answer(null, payment.value(), CREATED, "ordered");
        } catch (ProblemException exists) {
            try {
                instance.bean(PaymentService.class).ordered(order);
                return new Answer(null, payment.value(), OK, "ordered");
            } catch (ProblemException another) {
                return new Answer(
                        null, payment.value(), another.status(), another.type().slug());
            }
        }
    }

    private static void carryOut(Instance instance, PaymentId payment, String what, String body) throws Exception {
        SettlementService settlements = instance.bean(SettlementService.class);
        switch (what) {
            case "capture" -> instance.bean(PaymentService.class).capture(payment);
            case "void" -> instance.bean(PaymentService.class).voidIt(payment);
            case "charge" ->
                charge(instance.bean(ChargeService.class), payment, new Request("payment.rest.ChargeRequest", body));
            case SETTLEMENTS -> settle(settlements, payment, new Request("settlement.rest.SettleRequest", body));
            case "take-backs" -> {
                Request request = new Request("settlement.rest.TakeBackRequest", body);
                settlements.takeBack(payment, (Division) request.says("division"));
            }
            case "deposit-settlements" -> {
                Request request = new Request("settlement.rest.DepositSettlementResource$SettleDepositRequest", body);
                settlements.settleDeposit(payment, (Money) request.says("toHost"), (String) request.says("reason"));
            }
            case "freezes" -> {
                Request request = new Request("settlement.rest.ClaimFreezeResource$FreezeRequest", body);
                settlements.freezeFor(payment, (ClaimId) request.says("claimId"), (String) request.says("reason"));
            }
            case "thaws" -> {
                Request request = new Request("settlement.rest.ClaimFreezeResource$ThawRequest", body);
                settlements.settleClaim(payment, (ClaimId) request.says("claimId"));
            }
            default -> throw new IllegalArgumentException("payments has no " + what);
        }
    }

    @SuppressWarnings("unchecked")
    private static void charge(ChargeService charges, PaymentId payment, Request request) throws Exception {
        charges.chargeOnly(payment, (Money) request.says("amount"), (List<Share>) request.says("shares"));
    }

    private static void settle(SettlementService settlements, PaymentId payment, Request request) throws Exception {
        Division division = (Division) request.says("division");
        Reason reason = (Reason) request.says("reason");
        ClaimId claim = (ClaimId) request.says("claimId");
        if (claim == null) {
            settlements.settle(payment, division, reason);
        } else {
            settlements.settle(payment, division, reason, claim);
        }
    }

    /** A body, read as the service does; it is asked for what it means. */
    private static final class Request {

        private final Object request;

        private Request(String type, String body) throws Exception {
            this.request = SimulatedService.JSON.readValue(body, SimulatedPayments.named(type));
        }

        private Object says(String question, Object... arguments) throws Exception {
            Method method = Arrays.stream(request.getClass().getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(question))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            try {
                return method.invoke(request, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
