/** {@code /v1/operator/tax-rules}. */
package io.latchkey.bookings.tax.rest;
