/** The kinds of thing over HTTP. */
package io.latchkey.listings.kind.rest;
