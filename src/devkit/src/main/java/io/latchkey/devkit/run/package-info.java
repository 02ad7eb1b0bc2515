/** {@code make run} and {@code make dev}: the world on the command line, for a person who waits and reads. */
package io.latchkey.devkit.run;
