/**
 * Is it free, and if not, why not and when? Pure calculation: {@link io.latchkey.engine.availability.Availability}
 * decides about one stay; the day calendar, the slot list and the nearest alternatives ask it and nobody else, so what
 * is shown can be booked and what is not shown cannot. The database only makes its decisions final.
 */
package io.latchkey.engine.availability;
