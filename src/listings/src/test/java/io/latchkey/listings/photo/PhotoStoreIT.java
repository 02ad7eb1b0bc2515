package io.latchkey.listings.photo;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.testing.Person;
import io.latchkey.platform.files.FileOwner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos and the store that keeps their bytes. */
@QuarkusTest
class PhotoStoreIT extends PhotoWorld {

    @Inject
    SwitchableStore store;

    @Inject
    SwitchableDelivery delivery;

    @Any
    @Inject
    Instance<FileOwner> owners;

    @AfterEach
    void asUsual() {
        store.isDown(false);
        delivery.sign(false);
    }

    @Test
    void sendsThoseWhoMaySeeItToTheStoreWhereThatSigns() {
        delivery.sign(true);
        String listing = aDraft();
        String photo = adds(listing, 41);
        String picture = "/v1/photos/" + photo + "/medium";
        by(Person.NOBODY).redirects().follow(false).get(picture).then().statusCode(404);
        by(host).redirects()
                .follow(false)
                .get(picture)
                .then()
                .statusCode(302)
                .header("Location", equalTo("https://files.example.org/photo-medium/" + photo + "?for=PT5M"))
                .header("Cache-Control", "no-store");
        host.takes("publish", listing).then().statusCode(200);
        by(Person.NOBODY).redirects().follow(false).get(picture).then().statusCode(302);
        by(Person.NOBODY)
                .header("If-None-Match", "\"" + photo + "-medium\"")
                .get(picture)
                .then()
                .statusCode(304);
    }

    @Test
    void nothingChangesWhileTheStoreIsDown() {
        String listing = aPublishedListing();
        String photo = adds(listing, 41);
        store.isDown(true);
        uploads(host, listing, SomePhotos.jpeg(42, 30)).then().statusCode(503);
        by(Person.NOBODY).get("/v1/photos/" + photo + "/large").then().statusCode(503);
        host.reads(listing).then().statusCode(200).body("version", equalTo(3));
        deletes(listing, photo).then().statusCode(204);
        store.isDown(false);
        assertEquals(List.of(), ids(listing));
    }

    @Test
    void everySizeIsOwnedAsLongAsThePhotoIsThere() {
        String listing = aDraft();
        UUID photo = UUID.fromString(adds(listing, 41));
        List<FileOwner> own = owners.stream()
                .filter(owner -> owner.area().startsWith("photo-"))
                .toList();
        assertEquals(3, own.size());
        own.forEach(owner -> assertEquals(Set.of(photo), owner.known(List.of(photo, UUID.randomUUID()))));
        deletes(listing, photo.toString()).then().statusCode(204);
        own.forEach(owner -> assertTrue(owner.known(List.of(photo)).isEmpty()));
    }
}
