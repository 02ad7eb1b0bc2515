/** Exact search, proved from outside: what is found for dates is what can be quoted, listing by listing. */
package io.latchkey.e2e.search;
