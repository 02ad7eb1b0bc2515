/** Calls a running Latchkey at its front as any program outside would: tokens, retries, JSON; used to load data. */
package io.latchkey.devkit.client;
