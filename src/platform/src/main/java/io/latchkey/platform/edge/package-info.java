/** What happens to a request before any resource sees it, and to those that none will: headers, sizes, unknown routes. */
package io.latchkey.platform.edge;
