/** Where the engine's decisions become final: occupancies under one exclusion constraint. */
package io.latchkey.bookings.availability.store;
