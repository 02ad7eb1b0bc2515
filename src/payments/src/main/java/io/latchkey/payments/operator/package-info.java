/** CRUD: what operators did by hand: who, why and on what evidence; kept for ever beside the ledger. */
package io.latchkey.payments.operator;
