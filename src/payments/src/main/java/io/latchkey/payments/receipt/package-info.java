/** What a guest paid for a booking and what became of it, put together from payment, settlements and ledger. */
package io.latchkey.payments.receipt;
