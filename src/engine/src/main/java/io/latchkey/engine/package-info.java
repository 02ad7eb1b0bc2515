/**
 * The engines: whether a stay can be booked, why not, and what it costs. Pure calculation that bookings and the search of
 * listings share, so that what is found is what can be quoted.
 */
package io.latchkey.engine;
