package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.command.TroubledCommands;
import io.latchkey.platform.command.CommandRepeated;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What payments refuses, and what it does not answer for long, is seen by operators. */
@QuarkusTest
class TroubledCommandsIT extends ServiceIT {

    @Inject
    TroubledCommands troubled;

    @Inject
    Database database;

    private JsonPath booking() {
        return confirmed(someone(), publish(Listings.aHome(someone(), someone())), day(40), day(43));
    }

    private JsonPath newest(String state) {
        return asOperator(someone())
                .get("/v1/operator/commands?limit=1&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String path(JsonPath booking, String verb) {
        return "/v1/payments/" + booking.getString("paymentId") + "/" + verb;
    }

    @Test
    void showsWhatWasRefused() throws Exception {
        JsonPath booking = booking();
        UUID command = ids.next();
        database.update(
                """
                INSERT INTO command_refusal (command_id, target, method, path, status, problem, refused_at)
                VALUES (?, 'payments', 'POST', ?, 409, ?, ?)""",
                command,
                path(booking, "take-backs"),
                new ObjectMapper().writeValueAsString(Map.of("detail", "The escrow is HELD.")),
                clock.instant());
        asOperator(someone())
                .get("/v1/operator/commands?limit=1&state=REFUSED")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(command.toString()))
                .body("items[0].kind", equalTo("TAKE_BACKS"))
                .body("items[0].bookingId", equalTo(booking.getString("id")))
                .body("items[0].answer", equalTo("409 The escrow is HELD."))
                .body("items[0].nextAt", nullValue());
    }

    @Test
    void showsWhatIsRepeatedUntilItIsAnswered() {
        JsonPath booking = booking();
        UUID command = ids.next();
        database.update(
                """
                INSERT INTO scheduled_tasks
                    (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                VALUES ('command', ?, ?, false, 21, 1)""",
                command.toString(),
                clock.instant().plusSeconds(3600));
        troubled.onRepeated(new CommandRepeated(command, "payments", "POST", path(booking, "capture"), "502"));
        troubled.onRepeated(
                new CommandRepeated(command, "payments", "POST", path(booking, "capture"), "503 unavailable"));
        asOperator(someone())
                .get("/v1/operator/commands?limit=1&state=REPEATED")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(command.toString()))
                .body("items[0].kind", equalTo("CAPTURE"))
                .body("items[0].bookingId", equalTo(booking.getString("id")))
                .body("items[0].answer", equalTo("503 unavailable"))
                .body("items[0].attempts", equalTo(21))
                .body("items[0].nextAt.length()", greaterThan(0));
        database.update("DELETE FROM scheduled_tasks WHERE task_instance = ?", command.toString());
        assertNotEquals(command.toString(), newest("REPEATED").getString("items[0].id"));
        as(someone()).get("/v1/operator/commands").then().statusCode(403);
    }
}
