package io.latchkey.payments.payment;

import io.latchkey.payments.provider.OperationReport;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The guest's last attempt to pay: under which authorization, and how it went. Replaced as a whole, never changed. */
@Embeddable
public class PaymentAttempt {

    private UUID authorizationId;
    private Instant captureBefore;
    private String declineCode;
    private String declineMessage;
    private String actionUrl;

    protected PaymentAttempt() {}

    static PaymentAttempt none() {
        return new PaymentAttempt();
    }

    static PaymentAttempt under(UUID operation) {
        PaymentAttempt attempt = new PaymentAttempt();
        attempt.authorizationId = operation;
        return attempt;
    }

    PaymentAttempt waitingAt(String url) {
        PaymentAttempt attempt = under(authorizationId);
        attempt.actionUrl = url;
        return attempt;
    }

    PaymentAttempt authorizedUntil(Instant until) {
        PaymentAttempt attempt = under(authorizationId);
        attempt.captureBefore = until;
        return attempt;
    }

    /** Nothing of it counts any more; the next attempt gets a new authorization. */
    static PaymentAttempt declined(OperationReport why) {
        PaymentAttempt attempt = new PaymentAttempt();
        attempt.declineCode = why.code();
        attempt.declineMessage = why.message();
        return attempt;
    }

    /** A card that was kept before counts again; the words are for the guest. */
    static PaymentAttempt declinedInto(UUID mandate, OperationReport why) {
        PaymentAttempt attempt = declined(why);
        attempt.authorizationId = mandate;
        return attempt;
    }

    /** The operation whose authorization or mandate counts; {@code null} if none does. */
    public UUID authorizationId() {
        return authorizationId;
    }

    /** Until when the provider captures; {@code null} if nothing is authorized. */
    public Instant captureBefore() {
        return captureBefore;
    }

    /** Why it was declined, for programs; {@code null} if it was not. */
    public String declineCode() {
        return declineCode;
    }

    /** Why it was declined, for the guest. */
    public String declineMessage() {
        return declineMessage;
    }

    /** Where the guest passes the bank's check; {@code null} if there is none. */
    public String actionUrl() {
        return actionUrl;
    }
}
