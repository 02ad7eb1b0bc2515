/** Hosts over HTTP. */
package io.latchkey.listings.host.rest;
