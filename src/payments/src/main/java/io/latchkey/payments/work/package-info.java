/** Durable work of this service: rows that are worked on until they are done, whatever crashes meanwhile. */
package io.latchkey.payments.work;
