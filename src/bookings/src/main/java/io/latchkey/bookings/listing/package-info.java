/**
 * The copy of every listing's latest snapshot, kept by the listings feed, so that quotes need no call to another
 * service. A quote freezes what it used; later changes are for new quotes only.
 */
package io.latchkey.bookings.listing;
