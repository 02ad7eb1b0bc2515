/** New ids. */
package io.latchkey.platform.id;
