/**
 * All published listings in memory, with what the engines need to decide and price a stay in each: no framework, no
 * database. Written by one thread, read by any number without a lock.
 */
package io.latchkey.listings.search.index;
