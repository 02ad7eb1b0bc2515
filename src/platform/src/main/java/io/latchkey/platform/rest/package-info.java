/** What every resource needs: pages and cursors, entity tags, limits. */
package io.latchkey.platform.rest;
