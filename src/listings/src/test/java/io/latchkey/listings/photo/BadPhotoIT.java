package io.latchkey.listings.photo;

import static io.latchkey.listings.photo.Bytes.latin;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people upload that is no photo. */
@QuarkusTest
class BadPhotoIT extends PhotoWorld {

    private static final int MEBIBYTE = 1_048_576;

    @TestHTTPResource
    private URI server;

    private String listing;

    @BeforeEach
    void listing() {
        listing = aDraft();
    }

    @Test
    void refusesOtherKindsOfFilesWhateverTheyAreCalled() {
        for (byte[] other : List.of(
                latin("<html><script>alert(1)</script></html>"),
                latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                latin("%PDF-1.4\n%%EOF"),
                new byte[0],
                SomePhotos.gif())) {
            uploads(host, listing, other).then().statusCode(415).body("type", endsWith("/unsupported-media-type"));
        }
        assertEquals("\"1\"", version(listing));
    }

    @Test
    void refusesDamagedAndMovingPhotos() {
        for (byte[] bad : List.of(
                Arrays.copyOf(SomePhotos.jpeg(200, 200), 900),
                Arrays.copyOf(SomePhotos.png(200, 200), 100),
                Arrays.copyOf(SomePhotos.lossyWebp(), 40),
                latin("\u00ff\u00d8\u00ff\u00e0 not a picture"),
                Bytes.webpThatLies(16_383, 16_383),
                Bytes.jpegWithScans(200),
                SomePhotos.movingWebp())) {
            uploads(host, listing, bad)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/photo-not-valid"))
                    .body("errors.pointer", hasItem("/file"));
        }
        assertEquals("\"1\"", version(listing));
    }

    @Test
    void refusesTooManyPixelsAndSaysHowManyAreTaken() {
        uploads(host, listing, Bytes.pngThatSays(30_000, 30_000))
                .then()
                .statusCode(400)
                .body("type", endsWith("/photo-too-large"))
                .body("width", equalTo(30_000))
                .body("maxSide", equalTo(12_000))
                .body("maxPixels", equalTo(50_000_000));
    }

    @Test
    void refusesTooManyBytes() {
        byte[] large = Arrays.copyOf(SomePhotos.jpeg(40, 30), 10 * MEBIBYTE + 1);
        uploads(host, listing, large).then().statusCode(413).body("type", endsWith("/body-too-large"));
        uploads(host, listing, Arrays.copyOf(large, 12 * MEBIBYTE)).then().statusCode(413);
        uploads(host, listing, Arrays.copyOf(large, 10 * MEBIBYTE)).then().statusCode(201);
    }

    @Test
    void refusesTooManyBytesThatWereNotAnnounced() throws Exception {
        byte[] head = latin("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
        byte[] body = Bytes.join(head, new byte[12 * MEBIBYTE], latin("\r\n--x--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(server.resolve(photosOf(listing)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Authorization", "Bearer " + host.token())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int answer;
            try {
                answer = http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (java.io.IOException cutOff) {
                answer = 413;
            }
            assertEquals(413, answer);
        }
        assertEquals("\"1\"", version(listing));
    }

    @Test
    void refusesFormsWithoutAPhoto() {
        by(host).multiPart("photo", "a.jpg", SomePhotos.jpeg(40, 30))
                .post(photosOf(listing))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/file"));
        by(host).multiPart("caption", "no file").post(photosOf(listing)).then().statusCode(400);
        host.asks().body("{}").post(photosOf(listing)).then().statusCode(415);
    }
}
