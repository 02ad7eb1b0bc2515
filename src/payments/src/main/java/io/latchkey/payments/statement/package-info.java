/**
 * A host's months: what we owed at the beginning, everything that moved, what we owe at the end. Read from the ledger's
 * postings alone; nothing is stored here, so that there is no second book.
 */
package io.latchkey.payments.statement;
