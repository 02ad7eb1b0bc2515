/** Search over HTTP: every parameter read and bounded, every hit without private data. */
package io.latchkey.listings.search.rest;
