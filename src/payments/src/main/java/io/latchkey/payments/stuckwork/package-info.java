/** CRUD: reads what waits for somebody, wherever in payments it waits. Changes nothing. */
package io.latchkey.payments.stuckwork;
