package io.latchkey.bookings.change;

import io.latchkey.engine.pricing.ExtraChoice;
import java.util.List;

/**
 * What a booking is to become.
 *
 * @param from as the API writes it
 * @param to as the API writes it; exclusive
 * @param guests null for as many as before
 * @param units null for as many as before
 * @param extras null for those of before
 * @param reason what the proposer says to it; null for nothing
 */
public record ChangeWish(
        String from, String to, Integer guests, Integer units, List<ExtraChoice> extras, String reason) {}
