package io.latchkey.listings.search.client;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.search.StayDecision;
import io.latchkey.listings.search.StayDecisions;
import io.latchkey.listings.search.client.AvailabilityQueries.Answer;
import io.latchkey.listings.search.client.AvailabilityQueries.Answers;
import io.latchkey.listings.search.client.AvailabilityQueries.Question;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Decisions by a call to bookings, which answers within two seconds or not at all. */
@ApplicationScoped
class BookingsStayDecisions implements StayDecisions {

    private static final Logger LOG = Logger.getLogger(BookingsStayDecisions.class);

    private final AvailabilityQueries bookings;

    BookingsStayDecisions(@RestClient AvailabilityQueries bookings) {
        this.bookings = bookings;
    }

    @Override
    public Map<ListingId, StayDecision> decide(StayQuestion question, List<ListingId> listings) {
        return answers(body(question, listings)).items().stream()
                .collect(Collectors.toUnmodifiableMap(Answer::listingId, BookingsStayDecisions::decision));
    }

    /** Whatever goes wrong on the way, refused tokens included, is the same to a guest: try again later. */
    private Answers answers(Question question) {
        try {
            return bookings.query(question);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "bookings did not decide %d listings: %s",
                    question.listingIds().size(), e);
            throw new ProblemException(
                    PlatformProblem.UNAVAILABLE, "Dates cannot be checked right now; a search without dates works.");
        }
    }

    private static StayDecision decision(Answer answer) {
        return answer.available() && answer.total() != null
                ? new StayDecision.Bookable(answer.total())
                : new StayDecision.NotBookable();
    }

    private static Question body(StayQuestion question, List<ListingId> listings) {
        Stay stay = question.stay();
        return switch (stay) {
            case Stay.Nights(var dates) -> body(question, listings, dates.start(), dates.end());
            case Stay.Days(var dates) -> body(question, listings, dates.start(), dates.end());
            case Stay.Hours(var times) -> body(question, listings, times.start(), times.end());
        };
    }

    private static Question body(StayQuestion question, List<ListingId> listings, Object from, Object to) {
        return new Question(
                listings, question.stay().per(), from.toString(), to.toString(), question.guests(), question.units());
    }
}
