/** Calls to providers as operators see them: what is stuck, and asking again. */
package io.latchkey.payments.provider.rest;
