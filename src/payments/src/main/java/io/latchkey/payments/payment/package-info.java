/** WORKFLOW: the payment of a booking, from the order to the captured money. */
package io.latchkey.payments.payment;
