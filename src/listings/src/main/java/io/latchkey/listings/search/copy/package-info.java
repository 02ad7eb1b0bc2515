/**
 * Copies of what bookings knows and search needs: calendars and charges, kept by the feed of bookings, read into the index
 * of every replica.
 */
package io.latchkey.listings.search.copy;
