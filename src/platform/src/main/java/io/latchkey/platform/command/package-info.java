/** Durable calls to other services: stored with the change that wants them, repeated until answered. */
package io.latchkey.platform.command;
