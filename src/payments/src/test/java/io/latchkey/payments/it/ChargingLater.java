package io.latchkey.payments.it;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For tests of payments whose card is kept and charged later. */
abstract class ChargingLater extends ServiceIT {

    static final Duration FAR = Duration.ofDays(90);
    static final Duration UNTIL_CHARGE = FAR.minusDays(7);

    Response charge(APayment payment, long owed) {
        Map<String, Object> body = Map.of("amount", payment.money(owed), "split", List.of(payment.toHost(owed)));
        return bookings().header("Idempotency-Key", key()).body(body).post(payment.path() + "/charge");
    }

    Response orderFor(APayment payment, Duration away) {
        Map<String, Object> order = new HashMap<>(payment.order());
        order.put("startsAt", clock.instant().plus(away).toString());
        return bookings().body(order).put(payment.path());
    }

    APayment orderedForFarAway(APayment payment) {
        orderFor(payment, FAR).then().statusCode(201);
        return payment;
    }

    APayment scheduled(String method) {
        APayment payment = orderedForFarAway(aPayment());
        confirm(payment, method).then().statusCode(method.contains("timeout") ? 202 : 200);
        eventually("scheduled", () -> {
            if (method.contains("timeout")) {
                pass(Duration.ofSeconds(11));
            }
            return state(payment).equals("SCHEDULED");
        });
        return payment;
    }

    APayment agreed(String method) {
        APayment payment = scheduled(method);
        agree(payment);
        return payment;
    }

    void agree(APayment payment) {
        command(payment, "capture").then().statusCode(202);
    }

    long declines(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation -> "DECLINED".equals(operation.state().name()))
                .count();
    }

    List<String> operationKinds(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .map(operation -> operation.kind().name())
                .toList();
    }
}
