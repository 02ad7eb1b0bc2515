/** Favorites over HTTP. */
package io.latchkey.listings.favorite.rest;
