package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.offer.Fault;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What hosts do with their own profiles. */
@ApplicationScoped
public class HostProfileService {

    private static final int FIRST_VERSION = 1;

    private final HostProfileRepository profiles;
    private final InstantSource clock;

    HostProfileService(HostProfileRepository profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND if the host has written none */
    @Transactional
    public HostProfile read(PersonId host) {
        return profiles.of(host)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "You have not written a profile."));
    }

    /**
     * Writes the profile whole, for the first time or on the version that was read.
     *
     * @param ifMatch the header as it came; {@code null} for the first time
     * @throws ProblemException INVALID_REQUEST, VERSION_MISSING if there is one already, VERSION_STALE
     */
    @Transactional
    public HostProfile write(PersonId host, ProfileContent content, String ifMatch) {
        requireNone(content.faults());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        HostProfile first = new HostProfile(host, content, FIRST_VERSION, now, now);
        if (ifMatch == null && profiles.add(first)) {
            return first;
        }
        HostProfile before = profiles.lockedOf(host)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.VERSION_STALE,
                        "There is no profile yet; send the first one without If-Match."));
        ETags.requireMatch(ifMatch, before.version());
        if (content.equals(before.content())) {
            return before;
        }
        HostProfile changed = before.with(content, now);
        profiles.change(changed);
        return changed;
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            ProblemException problem = new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.");
            faults.forEach(fault -> problem.at(fault.pointer(), fault.detail()));
            throw problem;
        }
    }
}
