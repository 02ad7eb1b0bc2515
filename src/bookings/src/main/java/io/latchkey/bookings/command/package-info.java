/** CRUD: what payments was asked to do and has refused, or not answered for long; for operators to see. */
package io.latchkey.bookings.command;
