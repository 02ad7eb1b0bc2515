/** Asks bookings to take units out of use. */
package io.latchkey.listings.listing.client;
