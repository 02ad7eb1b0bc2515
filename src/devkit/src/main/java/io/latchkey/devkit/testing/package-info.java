/** What the services' own tests share: a real PostgreSQL, signed tokens, and the import rules of the code base. */
package io.latchkey.devkit.testing;
