/** The payments service: providers, escrow, payouts and the double-entry ledger. */
package io.latchkey.payments;
