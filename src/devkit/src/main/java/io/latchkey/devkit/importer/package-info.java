/**
 * Reads the files Inside Airbnb publishes into a running Latchkey through the public API, as a marketplace that moves
 * here would: an operator acts for hosts who have no account yet. It can be stopped anywhere and run again; what it
 * refuses, it says why.
 */
package io.latchkey.devkit.importer;
