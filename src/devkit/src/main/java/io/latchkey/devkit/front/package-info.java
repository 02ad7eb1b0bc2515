/**
 * The one public address of the local system: it finds the service that answers a path, joins what the three say about
 * themselves, and hides what only services may call.
 */
package io.latchkey.devkit.front;
