/** Who acts for a host, and how far: listings keeps it, bookings lets people in by it. */
package io.latchkey.kernel.hosting;
