/** What waits for somebody, over HTTP, for operators. */
package io.latchkey.payments.stuckwork.rest;
