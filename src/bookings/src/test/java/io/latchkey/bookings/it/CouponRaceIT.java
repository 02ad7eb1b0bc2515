package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponRaceIT extends ServiceIT {

    /** A quote each for a home of its own, so that the coupon is all they race for. */
    private List<Response> bookAtOnce(UUID host, List<UUID> guests) throws Exception {
        List<Callable<Response>> acts = new ArrayList<>();
        for (UUID guest : guests) {
            UUID home = publish(Listings.aHome(someone(), host));
            Map<String, Object> wish = wish(home, "NIGHT", day(10), day(12));
            wish.put("couponCode", "LAST");
            String quote =
                    askQuote(guest, wish).then().statusCode(201).extract().path("id");
            acts.add(() -> askBooking(guest, quote));
        }
        return AtOnce.run(acts);
    }

    private String coupon(UUID host, String limit, int most) {
        return as(host).body(Map.of("code", "LAST", "basisPoints", 1000, limit, most))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void oneHasWon(UUID host, String coupon, List<Response> answers, String reason) {
        List<Response> lost =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertEquals(answers.size() - 1, lost.size());
        lost.forEach(answer -> {
            assertEquals(409, answer.statusCode());
            assertEquals(reason, answer.path("reason"));
        });
        assertEquals(1, (int) as(host).get("/v1/me/coupons/" + coupon).path("uses"));
    }

    @Test
    void givesTheLastUseToOneOfManyGuests() throws Exception {
        UUID host = someone();
        String coupon = coupon(host, "maxUses", 1);
        List<UUID> guests = IntStream.range(0, 8).mapToObj(i -> someone()).toList();

        oneHasWon(host, coupon, bookAtOnce(host, guests), "USED_UP");
    }

    @Test
    void givesAGuestsOnlyUseToOneOfTheirBookings() throws Exception {
        UUID host = someone();
        UUID guest = someone();
        String coupon = coupon(host, "maxUsesPerGuest", 1);

        oneHasWon(host, coupon, bookAtOnce(host, List.of(guest, guest, guest, guest)), "USED_UP_BY_GUEST");
    }
}
