package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.host.HostingRepository.Hosting;
import io.latchkey.listings.host.request.HostRequests;
import io.latchkey.listings.rating.RatingService;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells who a host is. Nothing of it comes from the person's account. */
@ApplicationScoped
public class HostService {

    private final HostProfileRepository profiles;
    private final HostingRepository hosting;
    private final HostRequests requests;
    private final RatingService ratings;

    HostService(
            HostProfileRepository profiles, HostingRepository hosting, HostRequests requests, RatingService ratings) {
        this.profiles = profiles;
        this.hosting = hosting;
        this.requests = requests;
        this.ratings = ratings;
    }

    /** @throws ProblemException NOT_FOUND for whoever has neither a profile nor a published listing */
    @Transactional
    public Host read(PersonId id) {
        Optional<HostProfile> profile = profiles.of(id);
        Hosting listings = hosting.of(id);
        if (profile.isEmpty() && listings.publishedListings() == 0) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such host.");
        }
        Instant since = Stream.of(profile.map(HostProfile::createdAt), listings.since())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
        return new Host(
                id,
                profile.map(HostProfile::content),
                YearMonth.from(since.atOffset(ZoneOffset.UTC)),
                listings.publishedListings(),
                requests.answersOf(id),
                ratings.ofHost(id));
    }
}
