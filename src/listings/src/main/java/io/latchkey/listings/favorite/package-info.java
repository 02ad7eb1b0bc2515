/** What a person wants to find again. */
package io.latchkey.listings.favorite;
