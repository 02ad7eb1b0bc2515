package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who acts for a listing's host. */
@Embeddable
public class CoHosts {

    /** As the people who rent out know it from elsewhere. */
    public static final int MAX = 10;

    @ElementCollection
    @CollectionTable(name = "co_host", joinColumns = @JoinColumn(name = "listing_id"))
    @MapKeyColumn(name = "person_id")
    private Map<UUID, GrantedRights> granted = new HashMap<>();

    protected CoHosts() {}

    static CoHosts none() {
        return new CoHosts();
    }

    boolean isFull() {
        return granted.size() >= MAX;
    }

    /** The rights of this person; empty for everybody who is no co-host. */
    Set<HostRight> rightsOf(PersonId person) {
        return find(person).map(CoHostRecord::rights).orElse(Set.of());
    }

    Optional<CoHostRecord> find(PersonId person) {
        return Optional.ofNullable(granted.get(person.value()))
                .map(rights -> new CoHostRecord(person, rights.rights(), rights.since()));
    }

    /** Gives these rights in place of those there were. */
    void appoint(CoHost coHost, Instant now) {
        granted.put(coHost.personId().value(), new GrantedRights(coHost.rights(), now));
    }

    void dismiss(PersonId person) {
        granted.remove(person.value());
    }

    /** Who came first stands first. */
    List<CoHostRecord> all() {
        return granted.keySet().stream()
                .flatMap(person -> find(new PersonId(person)).stream())
                .sorted()
                .toList();
    }
}
