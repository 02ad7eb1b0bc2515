/** Who a host is to guests: what they say of themselves, and what is known of how they host. */
package io.latchkey.listings.host;
