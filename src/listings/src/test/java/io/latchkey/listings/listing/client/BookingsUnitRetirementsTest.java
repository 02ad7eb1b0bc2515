package io.latchkey.listings.listing.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingsUnitRetirementsTest {

    private static final ListingId GROUP = new ListingId(new UUID(0, 1));
    private static final List<UnitId> UNITS = List.of(new UnitId(new UUID(0, 2)));

    @Test
    void hasNothingInTheWayWhereBookingsAgrees() {
        assertEquals(List.of(), new BookingsUnitRetirements(request -> {}).retire(GROUP, UNITS));
    }

    @Test
    void isUnavailableWhenBookingsDoesNotAnswer() {
        BookingsUnitRetirements retirements = new BookingsUnitRetirements(request -> {
            throw new ProcessingException("connection refused");
        });
        ProblemException problem = assertThrows(ProblemException.class, () -> retirements.retire(GROUP, UNITS));
        assertEquals(PlatformProblem.UNAVAILABLE, problem.type());
    }
}
