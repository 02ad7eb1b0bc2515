/** Places on the earth: distances, map bounds over the date line, and the blur that keeps a home private. */
package io.latchkey.listings.place;
