/**
 * WORKFLOW: guests' banks take captured money back. It comes out of what is held, else from who bears it by policy; a
 * dispute that is won gives it back, and meanwhile nothing else of the payment moves.
 */
package io.latchkey.payments.dispute;
