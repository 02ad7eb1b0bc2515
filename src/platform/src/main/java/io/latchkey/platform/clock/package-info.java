/** The one clock: the system's, plus an offset that a sandbox may move forward. */
package io.latchkey.platform.clock;
