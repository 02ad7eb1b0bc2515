package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;

/** The shortest and longest stay for arrivals on this weekday. */
public record WeekdayStayRule(Per per, DayOfWeek weekday, int min, int max) {}
