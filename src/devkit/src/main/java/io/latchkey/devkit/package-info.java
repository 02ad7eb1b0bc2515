/** Starts the world without Docker and holds the fixtures every test shares. */
package io.latchkey.devkit;
