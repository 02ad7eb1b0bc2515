/**
 * What stays are charged besides what their host asks: the platform's fees and what places tax. Handed out to whoever
 * prices stays elsewhere; an event tells when to ask again.
 */
package io.latchkey.bookings.charge;
