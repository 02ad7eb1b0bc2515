/** WORKFLOW: what we owe hosts goes to their banks, once a day per host and currency. */
package io.latchkey.payments.payout;
