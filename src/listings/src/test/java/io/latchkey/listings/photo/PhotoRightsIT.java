package io.latchkey.listings.photo;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may see photos, and who may change them. */
@QuarkusTest
class PhotoRightsIT extends PhotoWorld {

    private static final String FOR_EVERYBODY = "public, max-age=31536000, immutable";

    private static Person anotherHost() {
        Person other = Person.someone();
        other.publishes(Bodies.aHome());
        return other;
    }

    /** Everybody but the host, and what is answered to a change of a public listing and of a draft. */
    private static Map<Person, List<Integer>> others() {
        return Map.of(
                Person.NOBODY,
                List.of(401, 401),
                Person.someone(),
                List.of(403, 404),
                anotherHost(),
                List.of(403, 404),
                Person.operator(),
                List.of(403, 403),
                Person.service(),
                List.of(403, 403));
    }

    @Test
    void onlyItsHostChangesThem() {
        List<String> listings = List.of(aPublishedListing(), aDraft());
        for (int i = 0; i < 2; i++) {
            String listing = listings.get(i);
            String photo = adds(listing, 41);
            String before = version(listing);
            for (var other : others().entrySet()) {
                int refusal = other.getValue().get(i);
                Person who = other.getKey();
                RequestSpecification request = who.asks().header("If-Match", before);
                assertEquals(
                        refusal, uploads(who, listing, SomePhotos.jpeg(42, 30)).statusCode());
                assertEquals(
                        refusal,
                        request.body(new Order(List.of(photo)))
                                .patch(photosOf(listing))
                                .statusCode());
                request = who.asks().header("If-Match", before);
                assertEquals(
                        refusal,
                        request.body("{\"caption\":\"x\"}")
                                .patch(photosOf(listing) + "/" + photo)
                                .statusCode());
                request = who.asks().header("If-Match", before);
                assertEquals(
                        refusal, request.delete(photosOf(listing) + "/" + photo).statusCode());
            }
            assertEquals(before, version(listing));
        }
    }

    @Test
    void anOperatorChangesThemByActingForTheHost() {
        String listing = aDraft();
        Person operator = Person.operator();
        String photo = by(operator)
                .header("Latchkey-Act-For", host.id().toString())
                .multiPart("file", "a", SomePhotos.jpeg(41, 30))
                .post(photosOf(listing))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operator.asksFor(host)
                .header("If-Match", version(listing))
                .delete(photosOf(listing) + "/" + photo)
                .then()
                .statusCode(204);
        by(host).header("Latchkey-Act-For", host.id().toString())
                .multiPart("file", "a", SomePhotos.jpeg(41, 30))
                .post(photosOf(listing))
                .then()
                .statusCode(403);
    }

    @Test
    void aPhotoOfAnotherListingIsNone() {
        String photo = adds(aPublishedListing(), 41);
        String listing = aPublishedListing();
        captions(listing, photo, "{\"caption\":\"x\"}").then().statusCode(404);
        deletes(listing, photo).then().statusCode(404);
        host.asks().get(photosOf(listing) + "/" + photo).then().statusCode(404);
    }

    @Test
    void photosOfADraftAreForItsHostAndOperators() {
        String listing = aDraft();
        String photo = adds(listing, 41);
        String picture = "/v1/photos/" + photo + "/medium";
        for (Person stranger : List.of(Person.NOBODY, Person.someone(), anotherHost(), Person.service())) {
            by(stranger).get(picture).then().statusCode(404);
            stranger.asks().get(photosOf(listing)).then().statusCode(404);
            stranger.asks().get(photosOf(listing) + "/" + photo).then().statusCode(404);
        }
        for (Person insider : List.of(host, Person.operator())) {
            by(insider).get(picture).then().statusCode(200).header("Cache-Control", "private, no-cache");
            insider.asks().get(photosOf(listing)).then().statusCode(200);
        }
        host.takes("publish", listing).then().statusCode(200);
        by(Person.NOBODY).get(picture).then().statusCode(200).header("Cache-Control", FOR_EVERYBODY);
        host.takes("archive", listing).then().statusCode(200);
        by(Person.NOBODY).get(picture).then().statusCode(404).header("Cache-Control", "no-store");
        by(host).get(picture).then().statusCode(200);
    }

    @Test
    void picturesMayBeKeptByEverybodyAndAreSentOnce() {
        String photo = adds(aPublishedListing(), 41);
        String picture = "/v1/photos/" + photo + "/large";
        String tag = by(Person.NOBODY)
                .get(picture)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", FOR_EVERYBODY)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("ETag", equalTo("\"" + photo + "-large\""))
                .extract()
                .header("ETag");
        by(Person.NOBODY)
                .header("If-None-Match", tag)
                .get(picture)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", FOR_EVERYBODY);
        by(Person.NOBODY)
                .header("If-None-Match", "\"other\"")
                .get(picture)
                .then()
                .statusCode(200);
        int length = by(Person.NOBODY).get(picture).asByteArray().length;
        by(Person.NOBODY)
                .head(picture)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(length))
                .header("ETag", tag);
        by(Person.NOBODY).get("/v1/photos/" + photo + "/huge").then().statusCode(404);
        by(Person.NOBODY).get("/v1/photos/" + photo + "/LARGE").then().statusCode(404);
        by(Person.NOBODY)
                .get("/v1/photos/nonsense/large")
                .then()
                .statusCode(404)
                .header("ETag", nullValue());
        by(Person.NOBODY)
                .get("/v1/photos/" + java.util.UUID.randomUUID() + "/large")
                .then()
                .statusCode(404);
        by(Person.NOBODY).post(picture).then().statusCode(405);
    }
}
