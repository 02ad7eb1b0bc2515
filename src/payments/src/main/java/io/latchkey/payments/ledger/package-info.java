/**
 * ENGINE: double entry by construction. A posting moves a positive amount from one ledger account to another; a ledger
 * transaction is a set of postings with one reason; each booking's transactions form a hash chain. Pure values; the
 * tables are in {@code store}.
 */
package io.latchkey.payments.ledger;
