/** Copies of the ratings that bookings counts, to sort by and to show; kept by the feed of bookings. */
package io.latchkey.listings.rating;
