/** A life cycle as one table: every legal step, who takes it and where it leads. */
package io.latchkey.kernel.lifecycle;
