package io.latchkey.listings.photo.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadPermitsTest {

    @Test
    void letsSoManyInAndTheNextOnlyWhenOneIsDone() throws Exception {
        UploadPermits permits = new UploadPermits(2, Duration.ofMillis(20));
        assertTrue(permits.take());
        assertTrue(permits.take());
        assertFalse(permits.take());
        permits.giveBack();
        assertTrue(permits.take());
        assertFalse(permits.take());
    }
}
