package io.latchkey.platform.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.platform.store.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class SandboxClockIT {

    private static final UUID PERSON = UUID.fromString("018f2d1c-7a3e-7c11-8a0e-3f1c2b4d5e6f");

    @Inject
    InstantSource clock;

    @Inject
    SettableClock settable;

    @Inject
    Database database;

    @Test
    void movesForwardForEverybodyAndStaysSo() {
        Duration later = settable.offset().plusHours(1);
        Instant before = clock.instant();
        put(TestTokens.operator(PERSON), later.toString()).then().statusCode(200);
        assertTrue(Duration.between(before, clock.instant()).compareTo(Duration.ofHours(1)) >= 0);
        long stored = database.first(row -> row.getLong(1), "select millis from clock_offset")
                .orElseThrow();
        assertEquals(later.toMillis(), stored, "a restart and the other replicas read it here");
        given().get("/v1/sandbox/clock").then().statusCode(200).body("offset", equalTo(later.toString()));
    }

    @Test
    void neverMovesBack() {
        put(TestTokens.operator(PERSON), settable.offset().plusMinutes(5).toString())
                .then()
                .statusCode(200);
        Duration ahead = settable.offset();
        for (String back : new String[] {"PT0S", "PT-1H", "PT876000H", "yesterday"}) {
            put(TestTokens.operator(PERSON), back).then().statusCode(400);
        }
        assertEquals(ahead, settable.offset());
    }

    @Test
    void isMovedByOperatorsAndServicesOnly() {
        String further = settable.offset().plusMinutes(1).toString();
        put(TestTokens.person(PERSON), further).then().statusCode(403);
        given().contentType("application/json")
                .body("{\"offset\":\"PT1H\"}")
                .put("/v1/sandbox/clock")
                .then()
                .statusCode(401);
        put(TestTokens.service("listings"), further).then().statusCode(200);
    }

    private static Response put(String token, String offset) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"offset\":\"" + offset + "\"}")
                .put("/v1/sandbox/clock");
    }
}
