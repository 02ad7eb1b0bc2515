package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;

/** The price of one night, day or hour on the dates from {@code from} until before {@code to}. */
public record SeasonalRate(Per per, LocalDate from, LocalDate to, Money price) implements Season {}
