/**
 * The photos of a listing: judged by their content, unpacked, turned upright and scaled to three sizes without anything
 * but pixels in them; the bytes in the file store, a row for each photo beside its listing.
 */
package io.latchkey.listings.photo;
