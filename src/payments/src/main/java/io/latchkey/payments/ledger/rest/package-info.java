/** The books over HTTP, for operators. */
package io.latchkey.payments.ledger.rest;
