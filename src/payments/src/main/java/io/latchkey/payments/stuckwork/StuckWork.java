package io.latchkey.payments.stuckwork;

import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that waits for somebody.
 *
 * @param subject the payment, host, booking or call it is about; {@code null} if none is known
 * @param amount {@code null} if it is not about money
 */
public record StuckWork(StuckKind kind, String id, UUID subject, Instant since, Money amount, String detail) {

    public List<Remedy> remedies() {
        return kind.remedies().stream()
                .flatMap(remedy -> remedy.of(id, subject).stream())
                .toList();
    }
}
