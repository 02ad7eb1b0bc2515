/** {@code make invariants}: proves a running system's books from outside. */
package io.latchkey.devkit.check;
