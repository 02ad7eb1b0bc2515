/**
 * Starts the whole system without Docker: PostgreSQL, Keycloak, the three services, the sandbox provider and the front,
 * from the command line ({@code make run}) or inside a test.
 */
package io.latchkey.devkit.world;
