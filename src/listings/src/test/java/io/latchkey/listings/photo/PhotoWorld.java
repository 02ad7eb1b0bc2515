package io.latchkey.listings.photo;

import static io.restassured.RestAssured.given;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** A host who shows what is offered. */
abstract class PhotoWorld extends ListingsService {

    final Person host = Person.someone();

    String aDraft() {
        return host.drafts(Bodies.aHome());
    }

    String aPublishedListing() {
        return host.publishes(Bodies.aHome());
    }

    static String photosOf(String listing) {
        return "/v1/listings/" + listing + "/photos";
    }

    /** A request without a media type, as a form brings its own. */
    static RequestSpecification by(Person person) {
        RequestSpecification request = given();
        return person.token() == null ? request : request.auth().oauth2(person.token());
    }

    static Response uploads(Person person, String listing, byte[] photo) {
        return by(person).multiPart("file", "photo.jpg", photo).post(photosOf(listing));
    }

    /** Adds a photo that is so many pixels wide, and tells its id. */
    String adds(String listing, int width) {
        return uploads(host, listing, SomePhotos.jpeg(width, 30))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String version(String listing) {
        return host.reads(listing).header("ETag");
    }

    List<String> ids(String listing) {
        return host.reads(listing).path("photos.id");
    }

    Response arranges(String listing, List<String> order) {
        return host.asks()
                .header("If-Match", version(listing))
                .body(new Order(order))
                .patch(photosOf(listing));
    }

    record Order(List<String> photoIds) {}

    Response deletes(String listing, String photo) {
        return host.asks().header("If-Match", version(listing)).delete(photosOf(listing) + "/" + photo);
    }

    Response captions(String listing, String photo, String body) {
        return host.asks().header("If-Match", version(listing)).body(body).patch(photosOf(listing) + "/" + photo);
    }
}
