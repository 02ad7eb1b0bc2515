/**
 * A listing as the engines know it: the snapshot that its events carry, and the reading of its terms as rules of
 * availability and as a rate plan; and the calendars of a calendar group in the form in which copies are kept.
 */
package io.latchkey.engine.listing;
