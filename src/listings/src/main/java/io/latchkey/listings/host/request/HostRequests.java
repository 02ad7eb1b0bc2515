package io.latchkey.listings.host.request;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows what bookings tells of requests, and judges hosts by it. */
@ApplicationScoped
public class HostRequests {

    private static final String STEP = "io.latchkey.booking.";
    /** The last ones of a host who is asked more often say enough. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final HostRequestRepository requests;
    private final AnswerRules rules;
    private final InstantSource clock;

    HostRequests(
            HostRequestRepository requests,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.hosts.answers.window") Duration window,
            @ConfigProperty(name = "latchkey.hosts.answers.at-least") int atLeast,
            @ConfigProperty(name = "latchkey.hosts.answers.kept") Duration kept) {
        this.requests = requests;
        this.rules = new AnswerRules(window, atLeast, kept);
        this.clock = clock;
    }

    /**
     * Takes over a step of a booking that its host is asked about, in the transaction of the feed; any other event is
     * nothing here. A booking may expire or be withdrawn before its host is asked: then the question never comes.
     */
    public void follow(FeedEvent event) {
        if (!event.type().startsWith(STEP) || event.data().path("instantBook").asBoolean()) {
            return;
        }
        switch (event.type().substring(STEP.length())) {
            case "authorize" -> {
                if (event.data().path("state").asText().equals("REQUESTED")) {
                    requests.ask(booking(event), host(event), event.time());
                }
            }
            case "accept" -> end(event, RequestOutcome.ACCEPTED);
            case "decline" -> end(event, RequestOutcome.DECLINED);
            case "expire" -> end(event, RequestOutcome.EXPIRED);
            case "withdraw" -> end(event, RequestOutcome.WITHDRAWN);
            default -> {}
        }
    }

    private void end(FeedEvent event, RequestOutcome outcome) {
        requests.end(booking(event), host(event), event.time(), outcome);
    }

    private static BookingId booking(FeedEvent event) {
        return BookingId.of(event.subject());
    }

    private static PersonId host(FeedEvent event) {
        return PersonId.of(event.data().path("hostId").asText());
    }

    /** How the host answers, as far as that was told here. */
    public Answers answersOf(PersonId host) {
        Instant now = clock.instant();
        return Answers.of(requests.endedSince(now.minus(rules.kept()), host, MOST_LOOKED_AT), rules, now);
    }
}
