/** Runs and their cases over HTTP, for operators. */
package io.latchkey.payments.reconciliation.rest;
