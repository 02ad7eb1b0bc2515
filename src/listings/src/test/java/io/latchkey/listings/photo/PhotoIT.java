package io.latchkey.listings.photo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.Person;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a host does with the photos of a listing. */
@QuarkusTest
class PhotoIT extends PhotoWorld {

    @Inject
    Database database;

    @Test
    void showsAPhotoInThreeSizesWithItsCaption() {
        String listing = aPublishedListing();
        Response added = by(host).multiPart("file", "whatever.gif", SomePhotos.jpeg(2400, 1200))
                .multiPart(new MultiPartSpecBuilder("  Der Garten – schön  ")
                        .controlName("caption")
                        .charset("UTF-8")
                        .build())
                .post(photosOf(listing));
        String id = added.then()
                .statusCode(201)
                .header("Location", endsWith(photosOf(listing) + "/" + added.path("id")))
                .header("ETag", "\"3\"")
                .body("caption", equalTo("Der Garten – schön"))
                .body("width", equalTo(1920))
                .body("height", equalTo(960))
                .body("urls.small", equalTo("/v1/photos/" + added.path("id") + "/small"))
                .extract()
                .path("id");
        for (PhotoSize size : PhotoSize.values()) {
            byte[] picture = by(Person.NOBODY)
                    .get((String) added.path("urls." + size.name().toLowerCase()))
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "image/jpeg")
                    .extract()
                    .asByteArray();
            assertEquals(size.longSide(), SomePhotos.read(picture).getWidth());
        }
        Person.NOBODY.asks().get(photosOf(listing)).then().statusCode(200).body("items.id", contains(id));
        Person.NOBODY
                .asks()
                .get(photosOf(listing) + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        Person.NOBODY.reads(listing).then().body("photos.id", contains(id)).body("photos[0].width", equalTo(1920));
    }

    @Test
    void keepsNothingOfWhereAPhotoWasTaken() {
        String listing = aPublishedListing();
        byte[] photo = Bytes.taken(SomePhotos.jpeg(40, 30), 6);
        String id = uploads(host, listing, photo)
                .then()
                .statusCode(201)
                .body("width", equalTo(30))
                .extract()
                .path("id");
        byte[] picture = by(Person.NOBODY)
                .get("/v1/photos/" + id + "/large")
                .then()
                .extract()
                .asByteArray();
        assertEquals(true, Bytes.tells(photo, "GPS-SECRET"));
        assertEquals(false, Bytes.tells(picture, "GPS-SECRET") || Bytes.tells(picture, "Exif"));
        assertEquals(false, Bytes.markers(picture).contains(0xE1));
    }

    @Test
    void everyChangeIsANewVersionOfTheListing() {
        String listing = aDraft();
        String first = adds(listing, 41);
        String second = adds(listing, 42);
        assertEquals("\"3\"", version(listing));
        arranges(listing, List.of(second, first)).then().statusCode(200).header("ETag", "\"4\"");
        arranges(listing, List.of(second, first)).then().statusCode(200).header("ETag", "\"4\"");
        captions(listing, first, "{\"caption\":\"The door\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"");
        captions(listing, first, "{\"caption\":\" The door \"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"");
        deletes(listing, first).then().statusCode(204).header("ETag", "\"6\"");
        assertEquals("\"6\"", version(listing));
        assertEquals(
                5,
                database.list(row -> 1, "select 1 from event where subject = ? and type like '%.changed'", listing)
                        .size());
    }

    @Test
    void theFirstOneInTheOrderIsTheCover() {
        String listing = aPublishedListing();
        String first = adds(listing, 41);
        String second = adds(listing, 42);
        String third = adds(listing, 43);
        assertEquals(List.of(first, second, third), ids(listing));
        arranges(listing, List.of(third, first, second)).then().body("items.id", contains(third, first, second));
        assertEquals(List.of(third, first, second), ids(listing));
        deletes(listing, third).then().statusCode(204);
        assertEquals(List.of(first, second), ids(listing));
        String fourth = adds(listing, 44);
        assertEquals(List.of(first, second, fourth), ids(listing));
    }

    @Test
    void listingsOfAPageComeWithTheirPhotos() {
        String bare = aDraft();
        String shown = aPublishedListing();
        String photo = adds(shown, 41);
        String other = aDraft();
        String two = adds(other, 42);
        host.asks()
                .get("/v1/me/listings")
                .then()
                .statusCode(200)
                .body("items.id", contains(other, shown, bare))
                .body("items[0].photos.id", contains(two))
                .body("items[1].photos.id", contains(photo))
                .body("items[2].photos", empty());
        host.takes("pause", shown).then().statusCode(200).body("photos.id", contains(photo));
    }

    @Test
    void aDeletedPhotoIsGoneAtOnce() {
        String listing = aPublishedListing();
        String photo = adds(listing, 41);
        by(Person.NOBODY).get("/v1/photos/" + photo + "/small").then().statusCode(200);
        deletes(listing, photo).then().statusCode(204);
        by(Person.NOBODY).get("/v1/photos/" + photo + "/small").then().statusCode(404);
        deletes(listing, photo).then().statusCode(404);
        captions(listing, photo, "{\"caption\":\"x\"}").then().statusCode(404);
        host.asks().get(photosOf(listing) + "/" + photo).then().statusCode(404);
        host.reads(listing).then().body("photos", hasSize(0));
    }

    @Test
    void onePhotoForOneKey() {
        String listing = aDraft();
        String key = UUID.randomUUID().toString();
        Response first = by(host).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", SomePhotos.jpeg(41, 30))
                .post(photosOf(listing));
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        by(host).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", SomePhotos.jpeg(41, 30))
                .post(photosOf(listing))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        by(host).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", SomePhotos.jpeg(42, 30))
                .post(photosOf(listing))
                .then()
                .statusCode(422);
        assertEquals(1, ids(listing).size());
    }

    @Test
    void aListingChangesUntilItIsArchived() {
        String listing = aPublishedListing();
        host.takes("pause", listing).then().statusCode(200);
        String photo = adds(listing, 41);
        host.takes("archive", listing).then().statusCode(200);
        uploads(host, listing, SomePhotos.jpeg(42, 30))
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"));
        arranges(listing, List.of(photo)).then().statusCode(409);
        captions(listing, photo, "{\"caption\":\"x\"}").then().statusCode(409);
        deletes(listing, photo).then().statusCode(409);
        assertEquals(List.of(photo), ids(listing));
    }
}
