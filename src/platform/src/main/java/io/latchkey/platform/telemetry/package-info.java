/** Traces: every request has one, and they leave the process only where somebody collects them. */
package io.latchkey.platform.telemetry;
