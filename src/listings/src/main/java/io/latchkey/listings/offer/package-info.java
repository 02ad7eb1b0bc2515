/**
 * ENGINE: what is offered and on what terms, as values that are whole and free of contradiction, or a list of faults
 * that says where each one is.
 */
package io.latchkey.listings.offer;
