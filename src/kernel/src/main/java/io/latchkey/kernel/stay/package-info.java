/** What is rented for how long, before anyone asks at what price or whether it is free: so many nights, days or hours. */
package io.latchkey.kernel.stay;
