package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;

/** The price per night, day or hour of each guest beyond the first {@code above}. */
public record ExtraGuestFee(int above, Money price) {}
