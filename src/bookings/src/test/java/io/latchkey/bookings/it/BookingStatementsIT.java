package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingStatementsIT extends ServiceIT {

    private static final int TRIES = 20;

    @Inject
    CountingDatabase database;

    /** What runs beside it only ever adds to the count, so the lowest of some tries is the booking's own. */
    @Test
    void takesElevenStatementsAndThePaymentsOrderForAYes() {
        UUID home = publish(Listings.aHome(someone(), someone()));

        long fewest = LongStream.range(0, TRIES)
                .map(one -> {
                    UUID guest = someone();
                    LocalDate from = day((int) (10 + 2 * one));
                    String quote = quote(guest, home, from, from.plusDays(2));
                    long before = database.statements();
                    askBooking(guest, quote).then().statusCode(201);
                    return database.statements() - before;
                })
                .min()
                .orElseThrow();

        assertEquals(11, fewest);
    }
}
