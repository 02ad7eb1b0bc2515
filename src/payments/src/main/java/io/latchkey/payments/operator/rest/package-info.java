/** What operators did, over HTTP, for operators. */
package io.latchkey.payments.operator.rest;
