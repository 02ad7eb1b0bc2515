package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.platform.files.OrphanFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that show something about a claim. */
@QuarkusTest
class EvidenceIT extends ClaimWorld {

    private static final int MEBIBYTE = 1_048_576;

    @Inject
    OrphanFiles orphans;

    private JsonPath claim;

    @BeforeEach
    void aClaim() {
        claim = aProblem(aStayThatHasBegun(), null);
    }

    private String url() {
        return "/v1/claims/" + claim.getString("id") + "/evidence";
    }

    private Response show(UUID person, String name, byte[] content) {
        return given().auth()
                .oauth2(TestTokens.person(person))
                .multiPart("file", name, content)
                .post(url());
    }

    /** Every size is another picture. */
    private static byte[] png(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void bothSidesAndOperatorsSeeWhatWasShown() {
        byte[] photo = png(8);
        JsonPath shown = show(guest, "../../thermo meter.jpg", photo)
                .then()
                .statusCode(201)
                .body("side", equalTo("GUEST"))
                .body("name", equalTo("thermo meter.jpg"))
                .body("mediaType", equalTo("image/png"))
                .extract()
                .jsonPath();
        show(host, "mine.png", png(9)).then().statusCode(201).body("side", equalTo("HOST"));
        assertEquals(
                shown.getString("id"),
                show(guest, "again.png", photo).then().statusCode(201).extract().path("id"));

        String file = url() + "/" + shown.getString("id");
        for (var reader : java.util.List.of(as(guest), as(host), asOperator(operator))) {
            byte[] delivered = reader.get(file)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "image/png")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", startsWith("attachment; filename=\"evidence-"))
                    .extract()
                    .asByteArray();
            assertArrayEquals(photo, delivered);
        }
        as(host).get(url() + "?limit=1").then().statusCode(200).body("items", hasSize(1));
        as(host).get(url()).then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void strangersSeeNothing() {
        String file =
                url() + "/" + show(guest, "a.png", png(8)).then().extract().path("id");
        UUID stranger = someone();
        show(stranger, "a.png", png(8)).then().statusCode(404);
        as(stranger).get(file).then().statusCode(404);
        as(stranger).get(url()).then().statusCode(404);
        given().get(file).then().statusCode(401);
        given().get(url()).then().statusCode(401);
        given().multiPart("file", "a.png", png(8)).post(url()).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.operator(operator))
                .multiPart("file", "a.png", png(8))
                .post(url())
                .then()
                .statusCode(403);
        claim = aProblem(aStayThatHasBegun(), null);
        as(guest).get(url() + file.substring(file.lastIndexOf('/'))).then().statusCode(404);
    }

    @Test
    void takesOnlyWhatCanBeLookedAt() {
        show(guest, "a.jpg", "<script>".getBytes()).then().statusCode(415);
        show(guest, "a.png", Arrays.copyOf(png(8), 40)).then().statusCode(400);
        show(guest, "a\u0001.png", png(8)).then().statusCode(400);
        byte[] large = Arrays.copyOf(png(8), 10 * MEBIBYTE + 1);
        show(guest, "large.png", large).then().statusCode(413).body("type", endsWith("/body-too-large"));
        show(guest, "larger.png", Arrays.copyOf(large, 11 * MEBIBYTE)).then().statusCode(413);
        as(guest).body("{}").post(url()).then().statusCode(415);
        given().auth()
                .oauth2(TestTokens.person(guest))
                .multiPart("other", "a.png", png(8))
                .post(url())
                .then()
                .statusCode(400);
        as(guest).get(url()).then().body("items", hasSize(0));
        // What follows the end of a picture is none of it.
        show(guest, "padded.png", Arrays.copyOf(png(8), 10 * MEBIBYTE))
                .then()
                .statusCode(201)
                .body("bytes", equalTo(png(8).length));
    }

    @Test
    void takesTwentyPiecesWhileTheClaimIsOpen() {
        for (int i = 1; i <= 20; i++) {
            show(guest, "a.png", png(i)).then().statusCode(201);
        }
        show(host, "a.png", png(21)).then().statusCode(409).body("type", endsWith("/too-much-evidence"));
        say(guest, claim, "withdraw", "").then().statusCode(200);
        show(guest, "a.png", png(1)).then().statusCode(409).body("type", endsWith("/illegal-transition"));
    }

    @Test
    void whatARowNamesIsNotCollected() {
        String file =
                url() + "/" + show(guest, "a.png", png(8)).then().extract().path("id");
        pass(Duration.ofDays(2));
        orphans.collect();
        as(guest).get(file).then().statusCode(200);
    }
}
