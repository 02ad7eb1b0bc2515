package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;

/**
 * The price of one night, day or hour.
 *
 * @param weekend for Friday and Saturday; {@code null} if it is the base price
 */
public record Rate(Per per, Money base, Money weekend) {}
