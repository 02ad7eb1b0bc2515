package io.latchkey.bookings.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A host with a home and a coupon, and guests who use it. */
abstract class CouponWorld extends ServiceIT {

    static final ObjectMapper JSON = new ObjectMapper();

    UUID host;
    UUID guest;
    UUID home;

    @BeforeEach
    void offerAHome() {
        host = someone();
        guest = someone();
        home = publish(Listings.aHome(someone(), host));
    }

    Response make(Map<String, Object> coupon) {
        return as(host).body(coupon).post("/v1/me/coupons");
    }

    /** Ten per cent off, and what else it asks for. */
    String made(Map<String, Object> more) {
        Map<String, Object> coupon = new HashMap<>(Map.of("code", "Summer26", "basisPoints", 1000));
        coupon.putAll(more);
        return make(coupon).then().statusCode(201).extract().path("id");
    }

    Response ask(UUID person, int from, int to, String code) {
        Map<String, Object> wish = wish(home, "NIGHT", day(from), day(to));
        wish.put("couponCode", code);
        return askQuote(person, wish);
    }

    String quoted(UUID person, int from, int to) {
        return ask(person, from, to, "SUMMER26")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    JsonPath booked(UUID person, int from, int to) {
        return askBooking(person, quoted(person, from, to))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    int uses(String coupon) {
        return as(host).get("/v1/me/coupons/" + coupon)
                .then()
                .statusCode(200)
                .extract()
                .path("uses");
    }
}
