/** What reviews add up to. */
package io.latchkey.kernel.rating;
