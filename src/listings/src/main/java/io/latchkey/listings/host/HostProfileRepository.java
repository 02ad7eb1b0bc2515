package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row per host who has said something. */
@ApplicationScoped
class HostProfileRepository {

    private static final String SELECT =
            "SELECT host_id, display_name, about, languages, version, created_at, updated_at FROM host_profile"
                    + " WHERE host_id = ?";

    private final Database database;

    HostProfileRepository(Database database) {
        this.database = database;
    }

    Optional<HostProfile> of(PersonId host) {
        return database.first(HostProfileRepository::read, SELECT, host.value());
    }

    /** Nobody else changes it before the transaction ends. */
    Optional<HostProfile> lockedOf(PersonId host) {
        return database.first(HostProfileRepository::read, SELECT + " FOR UPDATE", host.value());
    }

    /** False if the host has one already, whoever was faster; nothing has changed then. */
    boolean add(HostProfile profile) {
        return database.update(
                        """
                        INSERT INTO host_profile (host_id, display_name, about, languages, version, created_at, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (host_id) DO NOTHING""",
                        profile.hostId().value(),
                        profile.content().displayName(),
                        profile.content().about(),
                        profile.content().languages().toArray(String[]::new),
                        profile.version(),
                        profile.createdAt(),
                        profile.updatedAt())
                > 0;
    }

    void change(HostProfile profile) {
        database.update(
                "UPDATE host_profile SET display_name = ?, about = ?, languages = ?, version = ?, updated_at = ?"
                        + " WHERE host_id = ?",
                profile.content().displayName(),
                profile.content().about(),
                profile.content().languages().toArray(String[]::new),
                profile.version(),
                profile.updatedAt(),
                profile.hostId().value());
    }

    private static HostProfile read(ResultSet row) throws SQLException {
        return new HostProfile(
                new PersonId(row.getObject("host_id", UUID.class)),
                new ProfileContent(row.getString("display_name"), row.getString("about"), List.of((String[])
                        row.getArray("languages").getArray())),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
