package io.latchkey.listings.host.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostRequestCleanUpIT extends ListingsService {

    private final PersonId host = new PersonId(UUID.randomUUID());

    @Inject
    HostRequestCleanUp cleanUp;

    @Inject
    HostRequestRepository requests;

    @Inject
    Database database;

    @Inject
    InstantSource clock;

    @Test
    void forgetsWhatIsOlderThanAYearAndNothingElse() {
        Instant old = clock.instant().minus(Duration.ofDays(365)).minusSeconds(1);
        Instant recent = old.plus(Duration.ofHours(1));
        requests.ask(someBooking(), host, old);
        requests.end(someBooking(), host, old, RequestOutcome.EXPIRED);
        BookingId answered = someBooking();
        requests.ask(answered, host, old);
        requests.end(answered, host, recent, RequestOutcome.ACCEPTED);
        requests.ask(someBooking(), host, recent);
        requests.end(someBooking(), host, recent, RequestOutcome.WITHDRAWN);
        assertEquals(5, count());
        cleanUp.run();
        assertEquals(3, count());
        assertEquals(0, cleanUp.run());
    }

    private int count() {
        return database.first(row -> row.getInt(1), "SELECT count(*) FROM host_request WHERE host_id = ?", host.value())
                .orElseThrow();
    }

    private static BookingId someBooking() {
        return new BookingId(UUID.randomUUID());
    }
}
