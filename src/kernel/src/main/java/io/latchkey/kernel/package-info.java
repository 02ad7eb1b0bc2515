/**
 * The words every part of Latchkey speaks in, as pure Java values. Nothing here knows a framework, a database or a
 * business rule; everything else may depend on it and it depends on nothing.
 */
package io.latchkey.kernel;
