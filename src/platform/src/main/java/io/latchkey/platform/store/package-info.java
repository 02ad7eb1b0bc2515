/** How values meet PostgreSQL: the money column pair, what an SQLSTATE means, plain SQL for platform's own tables. */
package io.latchkey.platform.store;
