package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteStatementsIT extends ServiceIT {

    private static final int TRIES = 20;

    @Inject
    CountingDatabase database;

    /** What runs beside it only ever adds to the count, so the lowest of some tries is the quote's own. */
    @Test
    void takesTwoStatementsForAYes() {
        UUID home = publish(Listings.aHome(someone(), someone()));
        UUID guest = someone();

        long fewest = LongStream.range(0, TRIES)
                .map(one -> {
                    long before = database.statements();
                    quote(guest, home, day(10), day(12));
                    return database.statements() - before;
                })
                .min()
                .orElseThrow();

        assertEquals(2, fewest);
    }
}
