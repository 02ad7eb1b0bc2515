/** The small world of our own that {@code make run} starts with, loaded through the API like anybody's data. */
package io.latchkey.devkit.demo;
