/** How values meet PostgreSQL: the money column pair, what an SQLSTATE means, plain SQL, documents. */
package io.latchkey.platform.store;
