/** Asks bookings to decide and price stays. */
package io.latchkey.listings.search.client;
