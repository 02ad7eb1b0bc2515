package io.latchkey.devkit.world;

import io.latchkey.devkit.front.Service;
import java.util.Locale;

/** Everything in the world that listens, with its usual port and the variable that changes it. */
public enum Port {
    FRONT(8080),
    LISTINGS(8081),
    BOOKINGS(8082),
    PAYMENTS(8083),
    SANDBOX(8084),
    KEYCLOAK(8180),
    POSTGRES(54320);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public static Port of(Service service) {
        return valueOf(service.name());
    }

    public int usual() {
        return usual;
    }

    /** For example {@code LATCHKEY_FRONT_PORT}. */
    public String variable() {
        return "LATCHKEY_" + name() + "_PORT";
    }

    /** For example {@code front}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
