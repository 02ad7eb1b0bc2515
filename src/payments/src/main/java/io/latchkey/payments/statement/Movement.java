package io.latchkey.payments.statement;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.store.HostLedger.HostPosting;
import io.latchkey.payments.ledger.store.HostLedger.Place;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a statement: one posting.
 *
 * @param booking whose money it is, or the change that was paid by itself; {@code null} for what concerns the host alone
 * @param description what the guest read on the bill; {@code null} without a booking
 * @param amount how much moved, always positive
 * @param change what it changed
 */
public record Movement(
        Place place,
        Instant at,
        MovementKind kind,
        UUID booking,
        String description,
        Source source,
        Money amount,
        Sums change) {

    static Movement of(HostPosting posting, UUID booking, String description) {
        return new Movement(
                posting.place(),
                posting.at(),
                MovementKind.of(posting.direction().from(), posting.direction().to()),
                booking,
                description,
                posting.source(),
                posting.amount(),
                Sums.moved(posting.direction(), posting.amount()));
    }
}
