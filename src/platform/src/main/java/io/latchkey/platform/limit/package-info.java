/** How often one caller or one address may ask. */
package io.latchkey.platform.limit;
