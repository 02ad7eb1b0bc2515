package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.SlotService.Slot;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time that can be booked as it is.
 *
 * @param total what the guest would pay for it, fees and taxes included
 */
@Schema(
        name = "Slot",
        examples =
                """
        {"from":"2026-12-01T08:00:00Z","to":"2026-12-01T10:00:00Z","total":{"amountMinor":5500,"currency":"EUR"}}""")
record SlotResponse(Instant from, Instant to, Money total) {

    static SlotResponse of(Slot slot) {
        return new SlotResponse(slot.times().start(), slot.times().end(), slot.total());
    }
}
