package io.latchkey.bookings.claim;

import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.time.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until when something can be claimed, answered and should be decided. Hours are real ones, days those of the listing's
 * calendar; each deadline itself is too late.
 */
@ApplicationScoped
public class ClaimDeadlines {

    private final Span problemWindow;
    private final Span problemAnswer;
    private final Span damageWindow;
    private final Span damageAnswer;
    private final Span decision;

    ClaimDeadlines(
            @ConfigProperty(name = "latchkey.claims.problem-window") String problemWindow,
            @ConfigProperty(name = "latchkey.claims.problem-answer") String problemAnswer,
            @ConfigProperty(name = "latchkey.claims.damage-window") String damageWindow,
            @ConfigProperty(name = "latchkey.claims.damage-answer") String damageAnswer,
            @ConfigProperty(name = "latchkey.claims.decision") String decision) {
        this.problemWindow = Span.parse(problemWindow);
        this.problemAnswer = Span.parse(problemAnswer);
        this.damageWindow = Span.parse(damageWindow);
        this.damageAnswer = Span.parse(damageAnswer);
        this.decision = Span.parse(decision);
    }

    /** A problem counts from the start of the stay, damage from its end. */
    Instant claimableUntil(ClaimKind kind, Offer offer) {
        return switch (kind) {
            case PROBLEM -> problemWindow.after(offer.startsAt(), offer.timeZone());
            case DAMAGE -> damageWindow.after(offer.endsAt(), offer.timeZone());
        };
    }

    Instant answerDue(ClaimKind kind, Instant from, ZoneId zone) {
        return switch (kind) {
            case PROBLEM -> problemAnswer.after(from, zone);
            case DAMAGE -> damageAnswer.after(from, zone);
        };
    }

    Instant decisionDue(Instant from, ZoneId zone) {
        return decision.after(from, zone);
    }
}
