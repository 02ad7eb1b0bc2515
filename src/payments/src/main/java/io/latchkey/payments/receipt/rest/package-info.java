/** Receipts over HTTP, as JSON and PDF. */
package io.latchkey.payments.receipt.rest;
