/** Half-open ranges of civil dates and of instants, with the vocabulary of overlap. */
package io.latchkey.kernel.time;
