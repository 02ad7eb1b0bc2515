package io.latchkey.simulation;

import io.latchkey.payments.payment.ChargeSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** As in production, but in the measure of a world that lasts some weeks. */
record FarCharges() implements ChargeSettings {

    @Override
    public Duration maxHold() {
        return Duration.ofDays(5);
    }

    @Override
    public List<Duration> beforeStart() {
        return Stream.of(48, 24, 12).map(Duration::ofHours).toList();
    }
}
