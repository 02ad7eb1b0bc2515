package io.latchkey.bookings.block;

import io.latchkey.bookings.availability.HostBlock;
import java.util.UUID;

/** A period the host closed or opened. */
public record Block(UUID id, HostBlock period, String note) {}
