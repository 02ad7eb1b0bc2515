/** WORKFLOW: what is held is divided; the guest's part goes back through the provider until it has arrived. */
package io.latchkey.payments.settlement;
