/** The bookings service: availability, quotes, bookings and the escrow workflow. */
package io.latchkey.bookings;
