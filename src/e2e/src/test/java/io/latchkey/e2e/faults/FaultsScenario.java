package io.latchkey.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.e2e.world.TheWorld;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The short form of {@code make faults}, in the world that the other scenarios use. */
class FaultsScenario {

    private static final List<Fault> QUICK_ONES =
            List.of(Fault.KILL_POSTGRES, Fault.PAUSE_BOOKINGS, Fault.CRASH_PAYMENTS_AFTER_SEND);

    @Test
    @DisplayName("F01 F17 processes die under load: clients, databases and the provider agree afterwards")
    void agreesAfterProcessesDied() {
        FaultReport report = new FaultRun(TheWorld.get(), 1, 1, fault -> {}).run(QUICK_ONES);
        assertEquals(List.of(), report.breaches(), report::table);
        assertTrue(report.told().done("book").count() >= 10, report::table);
    }
}
