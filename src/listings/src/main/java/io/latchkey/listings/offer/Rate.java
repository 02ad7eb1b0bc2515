package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.util.List;

/**
 * The price of one night, day or hour.
 *
 * @param weekend for Friday and Saturday; {@code null} if it is the base price
 * @param weekdays before the weekend's and the base price
 */
public record Rate(Per per, Money base, Money weekend, List<WeekdayPrice> weekdays) {

    public Rate {
        weekdays = Terms.orEmpty(weekdays);
    }
}
