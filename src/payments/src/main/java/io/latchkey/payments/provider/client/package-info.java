/** Speaks to the providers over HTTP. Nobody imports this. */
package io.latchkey.payments.provider.client;
