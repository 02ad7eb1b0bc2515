/**
 * Finding listings. Each replica holds an index in memory ({@code index}), made of this service's own listings and of
 * copies of what bookings knows ({@code copy}); the engines decide and price what is found, as a quote would.
 */
package io.latchkey.listings.search;
