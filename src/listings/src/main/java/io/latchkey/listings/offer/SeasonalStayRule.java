package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;

/** The shortest and longest stay for arrivals from {@code from} until before {@code to}. */
public record SeasonalStayRule(Per per, LocalDate from, LocalDate to, int min, int max) implements Season {}
