package io.latchkey.bookings.deposit;

import io.latchkey.kernel.money.Money;

/**
 * How a held deposit is divided: the host gets so much, the guest gets the rest back.
 *
 * @param reason for the books and for both parties to read
 */
public record DepositSettlement(Money toHost, String reason) {}
