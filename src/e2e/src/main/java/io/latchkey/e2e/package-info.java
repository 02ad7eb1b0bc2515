/** Whole rentals over HTTP against the running system. */
package io.latchkey.e2e;
