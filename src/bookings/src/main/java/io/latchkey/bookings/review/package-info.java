/**
 * What guest and host say of each other after a stay, double-blind: nobody reads the other's review before both are in or
 * the window has closed. What is shown adds up to the ratings of listings, hosts and guests.
 */
package io.latchkey.bookings.review;
