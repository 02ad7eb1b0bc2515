/** Money as integer minor units of one currency: exact arithmetic or an exception, rounding only when told how. */
package io.latchkey.kernel.money;
