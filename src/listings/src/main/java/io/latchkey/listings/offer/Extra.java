package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;

/**
 * Something that comes with a stay at a price of its own: breakfast, a child seat, delivery.
 *
 * @param code what quotes call it; one per listing
 * @param mandatory part of every stay, asked for or not
 */
public record Extra(String code, String name, Money price, ExtraCharge charged, int maxQuantity, boolean mandatory) {

    public static final String CODE = "^[A-Za-z0-9_-]{1,40}$";
    public static final int MAX_NAME = 80;
    public static final int MAX_QUANTITY = 99;
}
