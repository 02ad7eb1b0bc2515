package io.latchkey.listings.photo.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** So many uploads are worked on at once, in the order they came. */
@ApplicationScoped
class UploadPermits {

    private final Semaphore permits;
    private final Duration patience;

    UploadPermits(
            @ConfigProperty(name = "latchkey.photos.uploads-at-once") int atOnce,
            @ConfigProperty(name = "latchkey.photos.upload-patience") Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Waits for one; false if none came free in time. */
    boolean take() throws InterruptedException {
        return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void giveBack() {
        permits.release();
    }
}
