package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.kernel.id.BookingId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** Two want to decide about the same money: one does, and the other one is told. */
@QuarkusTest
class ClaimRaceIT extends ClaimWorld {

    @Inject
    EscrowService escrows;

    @RepeatedTest(3)
    void reportOrReleaseHasTheMoney() throws Exception {
        JsonPath booking = aStayThatHasBegun();
        BookingId id = BookingId.of(booking.getString("id"));

        List<Object> results = AtOnce.run(List.of(() -> aProblem(booking, null), () -> {
            escrows.releaseIfDue(id, start(booking).plus(Duration.ofHours(24)));
            return "tried";
        }));

        long withheld = ((JsonPath) results.getFirst()).getLong("withheld.amountMinor");
        Settlement settlement = payments.settlement(paymentOf(booking));
        if (withheld == 0) {
            assertEquals(Settlement.Reason.RELEASE, settlement.reason());
            assertNull(payments.frozen(paymentOf(booking)));
        } else {
            assertEquals(total(booking), withheld);
            assertNull(settlement);
        }
    }

    @RepeatedTest(2)
    void oneDecisionOutOfManyCounts() throws Exception {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);
        say(host, claim, "contest", Map.of("text", "No")).then().statusCode(200);

        List<Integer> statuses = AtOnce.run(4, () -> decide(claim, 1_000).statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(3, statuses.stream().filter(status -> status == 409).count());
        assertEquals(1_000, payments.settlement(paymentOf(booking)).refund().amountMinor());
    }

    @RepeatedTest(3)
    void withdrawnOrDecidedButNeverBoth() throws Exception {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);
        say(host, claim, "contest", Map.of("text", "No")).then().statusCode(200);

        List<Integer> statuses =
                AtOnce.run(List.of(() -> decide(claim, 1_000).statusCode(), () -> say(guest, claim, "withdraw", "")
                        .statusCode()));

        boolean decided = statuses.getFirst() == 200;
        assertEquals(decided ? List.of(200, 409) : List.of(409, 200), statuses);
        assertEquals(decided ? "DECIDED" : "WITHDRAWN", claimState(host, claim));
        assertEquals(decided, payments.settlement(paymentOf(booking)) != null);
    }
}
