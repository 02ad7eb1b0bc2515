/** The ledger's tables: one statement adds a transaction with all its postings; nothing else ever writes there. */
package io.latchkey.payments.ledger.store;
