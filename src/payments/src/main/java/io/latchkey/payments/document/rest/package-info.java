/** How documents are asked for and sent over HTTP. */
package io.latchkey.payments.document.rest;
