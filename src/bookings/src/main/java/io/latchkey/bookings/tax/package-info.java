/**
 * Tax rules: what a country or a city takes of stays there. Operators keep them; quotes apply those that hold at the
 * listing's place, beside the taxes that the host adds.
 */
package io.latchkey.bookings.tax;
