/**
 * ENGINE: the attributes of each kind of thing. One table per kind says which there are, what they may be and how search
 * filters by them; the schema, the check of what comes in and the reading of filters are made from it.
 */
package io.latchkey.listings.kind;
