/** Listings over HTTP: the bodies with their limits, and who is shown what. */
package io.latchkey.listings.listing.rest;
