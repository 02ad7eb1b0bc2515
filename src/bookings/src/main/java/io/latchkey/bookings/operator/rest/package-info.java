/** What operators did, over HTTP, for operators. */
package io.latchkey.bookings.operator.rest;
