/** Every error as an RFC 9457 problem: one exception to throw, one place that renders, nothing that leaks. */
package io.latchkey.platform.problem;
