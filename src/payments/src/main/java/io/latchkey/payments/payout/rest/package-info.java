/** A host's money over HTTP, and the operator's payout runs. */
package io.latchkey.payments.payout.rest;
