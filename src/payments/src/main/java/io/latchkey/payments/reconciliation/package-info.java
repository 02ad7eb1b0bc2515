/**
 * WORKFLOW: a provider's own list is compared with our books, every day and on demand. Each difference is a case for an
 * operator; none is put right silently.
 */
package io.latchkey.payments.reconciliation;
