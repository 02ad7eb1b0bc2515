package io.latchkey.listings.photo;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of photos that are refused. */
@QuarkusTest
class PhotoChangeIT extends PhotoWorld {

    @Test
    void refusesAnOrderThatIsNotExactlyThePhotosThereAre() {
        String listing = aDraft();
        String first = adds(listing, 41);
        String second = adds(listing, 42);
        String foreign = adds(aDraft(), 43);
        for (List<String> order : List.of(
                List.of(first),
                List.<String>of(),
                List.of(first, first),
                List.of(first, foreign),
                List.of(first, second, foreign),
                List.of(first, second, second))) {
            arranges(listing, order).then().statusCode(400).body("errors.pointer", hasItem("/photoIds"));
        }
        host.asks()
                .header("If-Match", version(listing))
                .body("{\"photoIds\":[\"" + first + "\",\"" + second + "\"],\"cover\":1}")
                .patch(photosOf(listing))
                .then()
                .statusCode(400);
        host.asks()
                .header("If-Match", version(listing))
                .body("{}")
                .patch(photosOf(listing))
                .then()
                .statusCode(400);
        assertEquals(List.of(first, second), ids(listing));
    }

    @Test
    void changesNeedTheVersionThatWasRead() {
        String listing = aDraft();
        String photo = adds(listing, 41);
        String path = photosOf(listing) + "/" + photo;
        String order = "{\"photoIds\":[\"" + photo + "\"]}";
        host.asks().body(order).patch(photosOf(listing)).then().statusCode(428);
        host.asks().body("{\"caption\":\"x\"}").patch(path).then().statusCode(428);
        host.asks().delete(path).then().statusCode(428);
        host.asks()
                .header("If-Match", "\"1\"")
                .body(order)
                .patch(photosOf(listing))
                .then()
                .statusCode(412);
        host.asks()
                .header("If-Match", "\"1\"")
                .body("{\"caption\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(412);
        host.asks().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        assertEquals("\"2\"", version(listing));
    }

    @Test
    void refusesCaptionsThatCannotBeShown() {
        String listing = aDraft();
        String photo = adds(listing, 41);
        for (String bad : List.of("a\\u0000b", "a\\nb", "a\\u202Eb", "x".repeat(301))) {
            captions(listing, photo, "{\"caption\":\"" + bad + "\"}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/caption"));
        }
        captions(listing, photo, "{\"caption\":null}").then().statusCode(400);
        captions(listing, photo, "{}").then().statusCode(400);
        captions(listing, photo, "{\"caption\":\"\",\"width\":1}").then().statusCode(400);
        by(host).multiPart("file", "a", SomePhotos.jpeg(41, 30))
                .multiPart("caption", "x".repeat(301))
                .post(photosOf(listing))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/caption"));
        captions(listing, photo, "{\"caption\":\"" + "ä".repeat(300) + "\"}")
                .then()
                .statusCode(200);
        captions(listing, photo, "{\"caption\":\"\"}").then().statusCode(200).body("caption", equalTo(""));
    }
}
