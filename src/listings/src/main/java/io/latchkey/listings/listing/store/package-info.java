/** How the documents of a listing, its terms and attributes, are kept in columns of type jsonb. */
package io.latchkey.listings.listing.store;
