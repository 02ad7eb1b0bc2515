/** The tables of the kinds as JSON Schemas, what comes in checked by them, and attributes as JSON. */
package io.latchkey.listings.kind.schema;
