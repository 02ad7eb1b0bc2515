package io.latchkey.listings.host;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostProfileIT extends ListingsService {

    private static final String HANNA =
            "{'displayName':' Hanna ','about':'One.\\r\\nTwo.','languages':['NL','pt-br']}".replace('\'', '"');

    private final Person host = Person.someone();

    @Test
    void writesTheFirstOneWithoutAVersionAndTheNextOnIt() {
        host.asks().get("/v1/me/host-profile").then().statusCode(404);
        writes(host.asks(), HANNA)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Hanna"))
                .body("about", equalTo("One.\nTwo."))
                .body("languages", contains("nl", "pt-BR"));
        writes(host.asks(), HANNA).then().statusCode(428).body("type", endsWith("/version-missing"));
        writes(on("\"2\""), HANNA).then().statusCode(412).body("type", endsWith("/version-stale"));
        writes(on("\"1\""), HANNA).then().statusCode(200).header("ETag", "\"1\"");
        writes(on("\"1\""), "{\"displayName\":\"Johanna\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        host.asks()
                .get("/v1/me/host-profile")
                .then()
                .header("ETag", "\"2\"")
                .body("hostId", equalTo(host.id().toString()))
                .body("displayName", equalTo("Johanna"))
                .body("about", equalTo(""))
                .body("languages.size()", equalTo(0))
                .body("version", equalTo(2));
        writes(on("\"1\""), HANNA).then().statusCode(412);
    }

    @Test
    void refusesAVersionOfWhatIsNotThere() {
        writes(on("\"1\""), HANNA).then().statusCode(412);
        host.asks().get("/v1/me/host-profile").then().statusCode(404);
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsNothingOfIt() {
        String wrong = "{'displayName':'\\u202eannaH','about':'\\u2066a','languages':['nl','xx']}".replace('\'', '"');
        writes(host.asks(), wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/displayName", "/about", "/languages/1"));
        for (String bad : List.of(
                "{}",
                "{\"displayName\":\"\"}",
                "{\"displayName\":null}",
                "{\"displayName\":\"" + "x".repeat(61) + "\"}",
                "{\"displayName\":\"Hanna\",\"about\":\"" + "x".repeat(2_001) + "\"}",
                "{\"displayName\":\"Hanna\",\"languages\":[null]}",
                "{\"displayName\":\"Hanna\",\"languages\":[\"nl\",\"NL\"]}",
                "{\"displayName\":\"Hanna\",\"email\":\"hanna@example.org\"}")) {
            assertEquals(400, writes(host.asks(), bad).statusCode(), bad);
        }
        host.asks().get("/v1/me/host-profile").then().statusCode(404);
    }

    @Test
    void letsAnOperatorWriteForAHostAndNobodyElse() {
        writes(Person.operator().asksFor(host), HANNA).then().statusCode(200);
        host.asks().get("/v1/me/host-profile").then().statusCode(200).body("displayName", equalTo("Hanna"));
        Person.operator().asksFor(host).get("/v1/me/host-profile").then().statusCode(200);
        writes(Person.someone().asksFor(host), HANNA).then().statusCode(403);
        Person.someone().asksFor(host).get("/v1/me/host-profile").then().statusCode(403);
        Person.someone().asks().get("/v1/me/host-profile").then().statusCode(404);
    }

    @Test
    void keepsOneOfManyFirstOnes() throws Exception {
        Callable<Integer> attempt = () -> writes(host.asks(), HANNA).statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(10, attempt))) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(9, Collections.frequency(answers, 428), answers.toString());
    }

    private RequestSpecification on(String version) {
        return host.asks().header("If-Match", version);
    }

    static Response writes(RequestSpecification who, String body) {
        return who.body(body).put("/v1/me/host-profile");
    }
}
