package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.ClockChange;
import io.latchkey.devkit.testing.ServerZones;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices of stays over a change of the clocks, on servers in four zones. */
class ClockChangePricesTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("R08 three nights over a change of the clocks cost three nights, and the night itself one")
    void countsNightsByTheCalendar(ClockChange change) {
        ServerZones.inAll(() -> {
            RatePlan plan = euros(Per.NIGHT, 100_00).plan();
            assertEquals(
                    List.of("STAY 3 x 10000 = 30000"),
                    lines(price(plan, Stay.nights(change.day(-2), change.day(1)), 1, 1)));
            for (int night = -1; night <= 0; night++) {
                assertEquals(
                        List.of("STAY 1 x 10000 = 10000"),
                        lines(price(plan, Stay.nights(change.day(night), change.day(night + 1)), 1, 1)));
            }
        });
    }
}
