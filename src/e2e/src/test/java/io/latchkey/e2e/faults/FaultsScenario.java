package io.latchkey.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.e2e.world.TheWorld;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The short form of {@code make faults}, in the world that the other scenarios use. */
class FaultsScenario {

    private static final List<Fault> ONE_OF_EACH = List.of(
            Fault.KILL_PROVIDER,
            Fault.KILL_POSTGRES,
            Fault.PAUSE_PAYMENTS,
            Fault.KILL_BOOKINGS,
            Fault.STOP_POSTGRES_AT_ONCE,
            Fault.KILL_PAYMENTS);

    @Test
    @DisplayName("F01 F17 one kill of each kind under load: clients, databases and the provider agree afterwards")
    void agreesAfterOneKillOfEachKind() {
        FaultReport report = new FaultRun(TheWorld.get(), 1, fault -> {}).run(ONE_OF_EACH);
        assertEquals(List.of(), report.breaches(), report::table);
        assertTrue(report.told().done("book").count() >= 10, report::table);
    }
}
