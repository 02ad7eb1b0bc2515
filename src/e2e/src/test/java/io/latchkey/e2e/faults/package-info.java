/**
 * Real processes that die under load: guests and hosts rent, pay, cancel and refund through the front while services, the
 * provider and PostgreSQL are killed; then what the clients were told, our databases and the provider's book must agree.
 */
package io.latchkey.e2e.faults;
