package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Who acts for the host of a listing, in any state of it, for its bookings live on. Each change makes a new version of
 * the listing: by it bookings knows whom to let in.
 */
@ApplicationScoped
public class CoHostService {

    private final ListingRepository listings;
    private final ListingJudge judge;
    private final ListingEvents events;
    private final InstantSource clock;

    CoHostService(ListingRepository listings, ListingJudge judge, ListingEvents events, InstantSource clock) {
        this.listings = listings;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** @param version of the listing, which is the one of its co-hosts, too */
    public record Listed(List<CoHostRecord> coHosts, int version) {}

    /** A co-host after a change, and the listing's version. */
    public record Changed(CoHostRecord coHost, int version) {}

    /** Those there are, for the host, themselves and the operators. */
    @Transactional
    public Listed list(ListingId id, Visitor visitor) {
        ListingRecord listing = judge.visible(listings.named(id), visitor).toRecord();
        if (!visitor.seesPrivateDataOf(listing)) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN, "Co-hosts are for the host, for each other and for the operators.");
        }
        return new Listed(listing.coHosts(), listing.version());
    }

    /**
     * Lets somebody act for the host, or changes how far; nothing happens if it is so already.
     *
     * @param requireVersion is given the current version and refuses a stale one
     * @throws ProblemException FORBIDDEN to everybody but the host, TOO_MANY_CO_HOSTS, or INVALID_REQUEST for the host
     */
    @Transactional
    public Changed appoint(ListingId id, Visitor visitor, IntConsumer requireVersion, CoHost coHost) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        requireHost(listing, visitor);
        requireVersion.accept(listing.toRecord().version());
        PersonId person = coHost.personId();
        if (listing.isHostedBy(person)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The host may do all of it already.");
        }
        CoHosts all = listing.coHosts();
        Optional<CoHostRecord> before = all.find(person);
        if (before.isEmpty() && all.isFull()) {
            throw new ProblemException(
                    ListingsProblem.TOO_MANY_CO_HOSTS,
                    "A listing has at most " + CoHosts.MAX + " co-hosts; dismiss one before you appoint another.");
        }
        if (before.filter(same -> same.rights().equals(coHost.rights())).isEmpty()) {
            all.appoint(coHost, now());
            renew(listing);
        }
        return new Changed(all.find(person).orElseThrow(), listing.toRecord().version());
    }

    /**
     * Ends it, by the host or by the co-host.
     *
     * @return the listing's new version
     */
    @Transactional
    public int dismiss(ListingId id, Visitor visitor, IntConsumer requireVersion, PersonId person) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        if (!visitor.is(person)) {
            requireHost(listing, visitor);
        }
        requireVersion.accept(listing.toRecord().version());
        if (listing.coHosts().find(person).isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "The listing has no such co-host.");
        }
        listing.coHosts().dismiss(person);
        return renew(listing);
    }

    private static void requireHost(Listing listing, Visitor visitor) {
        if (visitor.host().filter(listing::isHostedBy).isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Only the host chooses who acts for them.");
        }
    }

    private int renew(Listing listing) {
        listing.renew(now());
        return events.tell(ListingStep.CHANGE.pastTense(), listing).version();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
