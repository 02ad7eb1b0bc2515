/** WORKFLOW: captured money that is owed and not yet released, one escrow per booking. */
package io.latchkey.payments.escrow;
