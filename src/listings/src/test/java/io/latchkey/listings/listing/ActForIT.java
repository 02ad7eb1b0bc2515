package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActForIT extends ListingsService {

    private final Person host = Person.someone();
    private final Person operator = Person.operator();

    @Test
    void letsAnOperatorHostAsSomebodyElse() {
        String id = operator.asksFor(host)
                .body(aHome().toString())
                .post("/v1/listings")
                .then()
                .statusCode(201)
                .body("hostId", equalTo(host.id().toString()))
                .extract()
                .path("id");
        operator.asksFor(host).post("/v1/listings/" + id + "/publish").then().statusCode(200);
        operator.asksFor(host)
                .header("If-Match", "\"2\"")
                .body("{\"title\":\"Mended by the desk\"}")
                .patch("/v1/listings/" + id)
                .then()
                .statusCode(200);
        operator.asksFor(host).get("/v1/me/listings").then().body("items.id", contains(id));
        operator.asks().get("/v1/me/listings").then().body("items", hasSize(0));
        host.asks().get("/v1/me/listings").then().body("items.id", contains(id));
    }

    @Test
    void refusesTheHeaderFromAnybodyElse() {
        for (Person pretender : List.of(Person.someone(), host, Person.service())) {
            pretender
                    .asksFor(host)
                    .body(aHome().toString())
                    .post("/v1/listings")
                    .then()
                    .statusCode(403);
            pretender.asksFor(host).get("/v1/me/listings").then().statusCode(403);
        }
    }

    @Test
    void letsAnOperatorChangeAHostsListingOnlyByActingForThatHost() {
        String id = host.publishes(aHome());
        operator.takes("pause", id).then().statusCode(403);
        operator.asksFor(Person.someone())
                .post("/v1/listings/" + id + "/pause")
                .then()
                .statusCode(403);
        operator.asksFor(host).post("/v1/listings/" + id + "/pause").then().statusCode(200);
    }

    @Test
    void refusesAHostThatIsNoId() {
        operator.asks()
                .header("Latchkey-Act-For", "hanna")
                .body(aHome().toString())
                .post("/v1/listings")
                .then()
                .statusCode(400);
    }

    @Test
    void makesAnImportResumableByNamingTheListingThatHasTheReference() {
        Bodies home = aHome().with("/externalReference", "'airbnb:50904'");
        String id = host.drafts(home);
        host.asks()
                .body(home.toString())
                .post("/v1/listings")
                .then()
                .statusCode(409)
                .body("type", endsWith("/external-reference-taken"))
                .body("listingId", equalTo(id));
        Person.someone().drafts(home);
        String other = host.drafts(aHome());
        host.patches(other, "{'externalReference':'airbnb:50904'}").then().statusCode(409);
        host.patches(id, "{'title':'Keeps its own reference'}").then().statusCode(200);
    }

    @Test
    void givesAReferenceToOneOfManyWhoAskAtOnce() throws Exception {
        String body = aHome().with("/externalReference", "'race'").toString();
        Callable<Integer> attempt =
                () -> host.asks().body(body).post("/v1/listings").statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(8, attempt))) {
                answers.add(answer.get());
            }
        }
        assertEquals(
                List.of(201, 409, 409, 409, 409, 409, 409, 409),
                answers.stream().sorted().toList());
    }
}
