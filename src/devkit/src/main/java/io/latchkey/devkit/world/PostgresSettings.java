package io.latchkey.devkit.world;

import java.util.Map;

/** How the local server differs from PostgreSQL's defaults. What keeps data safe is left on. */
final class PostgresSettings {
    /** Three pools, Keycloak's and some visitors; a zone that is nobody's own. */
    static final Map<String, String> LOCAL = Map.of(
            "max_connections", "200",
            "shared_buffers", "256MB",
            "timezone", "UTC",
            "max_wal_size", "1GB",
            "log_min_messages", "warning");

    private PostgresSettings() {}
}
