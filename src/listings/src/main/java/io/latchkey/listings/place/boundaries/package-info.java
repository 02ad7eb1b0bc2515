/** The boundaries of the time zones, with the library that holds them. */
package io.latchkey.listings.place.boundaries;
