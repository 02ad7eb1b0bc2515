/** The one running world of all scenarios, and the people, listings and rentals that scenarios tell their stories with. */
package io.latchkey.e2e.world;
