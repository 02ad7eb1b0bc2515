/** Requests to book that hosts were asked to answer, copied from the feed of bookings, and how well they do it. */
package io.latchkey.listings.host.request;
