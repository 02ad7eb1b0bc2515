/** WORKFLOW: a listing from draft to archive, what its host may change, and who may see which of it. */
package io.latchkey.listings.listing;
