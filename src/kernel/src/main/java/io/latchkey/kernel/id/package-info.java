/** Typed identifiers over time-ordered UUIDs, so that a booking's id can never be passed as a listing's. */
package io.latchkey.kernel.id;
