package io.latchkey.listings.offer;

import java.time.LocalDate;

/** Dates from {@code from} until before {@code to} on which nobody may arrive, or nobody may leave. */
public record ClosedDates(LocalDate from, LocalDate to) {}
