/** What bookings tells, handed on to the features that keep a copy of it. */
package io.latchkey.listings.feed;
