package io.latchkey.engine.availability;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;

/**
 * A future booking gives up one unit for a like one, so that a claim fits.
 *
 * @param occupied what it occupies on either, turnaround included
 */
public record Move(BookingId booking, UnitId from, UnitId to, TimeRange occupied) {}
