/** A host's statements over HTTP: as pages of JSON, and whole as CSV and PDF. */
package io.latchkey.payments.statement.rest;
