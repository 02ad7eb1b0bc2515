/** Disputes as operators see and answer them. */
package io.latchkey.payments.dispute.rest;
