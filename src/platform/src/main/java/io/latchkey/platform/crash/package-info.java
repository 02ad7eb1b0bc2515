/** Named places where a test can stop the process dead; a no-op unless asked for. */
package io.latchkey.platform.crash;
