/** Who is calling, and for whom; what a token must be before it counts. */
package io.latchkey.platform.security;
