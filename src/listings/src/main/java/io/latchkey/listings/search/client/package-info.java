/** Fetches calendars and charges from bookings. */
package io.latchkey.listings.search.client;
