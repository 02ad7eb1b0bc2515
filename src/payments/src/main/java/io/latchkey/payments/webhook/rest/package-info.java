/** Where providers send their messages. */
package io.latchkey.payments.webhook.rest;
