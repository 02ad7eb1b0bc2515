package io.latchkey.devkit.front;

import java.util.Locale;

/** The three services of Latchkey. */
public enum Service {
    LISTINGS,
    BOOKINGS,
    PAYMENTS;

    /** Name of the module, of the database, of its user and, after {@code latchkey-}, of its client in Keycloak. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Service named(String name) {
        for (Service service : values()) {
            if (service.label().equals(name)) {
                return service;
            }
        }
        throw new IllegalArgumentException(
                "There is no service " + name + "; there are listings, bookings and payments");
    }
}
