package io.latchkey.devkit.world;

import java.util.Locale;
import java.util.UUID;

/** The people of the demo realm; their ids are fixed in {@code realm/latchkey-realm.json}, the password is the name. */
public enum DemoPerson {
    HANNA("10000000-0000-4000-8000-000000000001"),
    GUSTAV("20000000-0000-4000-8000-000000000002"),
    OLGA("30000000-0000-4000-8000-000000000003");

    private final UUID id;

    DemoPerson(String id) {
        this.id = UUID.fromString(id);
    }

    /** The subject of this person's tokens. */
    public UUID id() {
        return id;
    }

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }
}
