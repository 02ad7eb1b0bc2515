package io.latchkey.listings.search.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.search.StayDecision;
import io.latchkey.listings.search.StayDecisions.StayQuestion;
import io.latchkey.listings.search.client.AvailabilityQueries.Answer;
import io.latchkey.listings.search.client.AvailabilityQueries.Answers;
import io.latchkey.listings.search.client.AvailabilityQueries.Question;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingsStayDecisionsTest {

    private static final ListingId FREE = new ListingId(new UUID(0, 1));
    private static final ListingId TAKEN = new ListingId(new UUID(0, 2));
    private static final ListingId UNKNOWN = new ListingId(new UUID(0, 3));
    private static final Money TOTAL = Money.of(31_970, "EUR");

    private Question asked;

    @Test
    void readsWhatCanBeBookedAndAtWhatTotal() {
        BookingsStayDecisions decisions = new BookingsStayDecisions(question -> {
            asked = question;
            return new Answers(List.of(new Answer(FREE, true, TOTAL), new Answer(TAKEN, false, null)));
        });
        StayQuestion question = new StayQuestion(Stay.nights(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 4)), 2, 1);
        assertEquals(
                Map.of(FREE, new StayDecision.Bookable(TOTAL), TAKEN, new StayDecision.NotBookable()),
                decisions.decide(question, List.of(FREE, TAKEN, UNKNOWN)));
        assertEquals(new Question(List.of(FREE, TAKEN, UNKNOWN), Per.NIGHT, "2027-05-01", "2027-05-04", 2, 1), asked);
    }

    @Test
    void asksForHoursByInstants() {
        new BookingsStayDecisions(question -> {
                    asked = question;
                    return new Answers(List.of());
                })
                .decide(
                        new StayQuestion(
                                Stay.hours(
                                        Instant.parse("2027-05-01T09:00:00Z"), Instant.parse("2027-05-01T11:00:00Z")),
                                1,
                                1),
                        List.of(FREE));
        assertEquals("2027-05-01T09:00:00Z", asked.from());
        assertEquals(Per.HOUR, asked.per());
    }

    @Test
    void isUnavailableWhenBookingsDoesNotAnswer() {
        BookingsStayDecisions decisions = new BookingsStayDecisions(question -> {
            throw new ProcessingException("connection refused");
        });
        StayQuestion question = new StayQuestion(Stay.nights(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 4)), 2, 1);
        ProblemException problem =
                assertThrows(ProblemException.class, () -> decisions.decide(question, List.of(FREE)));
        assertEquals(PlatformProblem.UNAVAILABLE, problem.type());
    }
}
