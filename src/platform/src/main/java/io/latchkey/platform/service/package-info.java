/** Calls to the other services, as this service: its token, a time limit, the trace that goes on. */
package io.latchkey.platform.service;
