/** Documents that people keep: tables as CSV and pages as PDF. Knows nothing of what is in them but text. */
package io.latchkey.payments.document;
