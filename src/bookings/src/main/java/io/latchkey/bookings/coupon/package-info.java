/**
 * Coupons: a host's code that makes stays at the host's listings cheaper. A quote checks whether it is good for the
 * stay; the booking uses it up, and gives it back if it ends unpaid, if the host cancels it, or if it is changed into a
 * stay that the coupon is not for.
 */
package io.latchkey.bookings.coupon;
