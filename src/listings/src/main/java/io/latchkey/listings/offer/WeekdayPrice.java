package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import java.time.DayOfWeek;

/** The price of a night, day or hour that begins on this weekday. */
public record WeekdayPrice(DayOfWeek weekday, Money price) {}
