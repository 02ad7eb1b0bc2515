package io.latchkey.kernel.hosting;

import static io.latchkey.kernel.hosting.HostRight.BOOKINGS;
import static io.latchkey.kernel.hosting.HostRight.CALENDAR;
import static io.latchkey.kernel.hosting.HostRight.LISTING;
import static io.latchkey.kernel.hosting.HostRight.MONEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.id.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoHostTest {

    private static final PersonId CARLA = new PersonId(new UUID(0, 1));

    @Test
    void keepsRightsInTheirOrderHoweverTheyAreGiven() {
        CoHost coHost = new CoHost(CARLA, Set.of(MONEY, LISTING, BOOKINGS, CALENDAR));
        assertEquals(List.of(CALENDAR, BOOKINGS, LISTING, MONEY), List.copyOf(coHost.rights()));
    }

    @Test
    void refusesNobodyNothingAndMoneyWithoutBookings() {
        assertThrows(NullPointerException.class, () -> new CoHost(null, Set.of(CALENDAR)));
        assertThrows(IllegalArgumentException.class, () -> new CoHost(CARLA, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new CoHost(CARLA, Set.of(MONEY, CALENDAR)));
    }
}
