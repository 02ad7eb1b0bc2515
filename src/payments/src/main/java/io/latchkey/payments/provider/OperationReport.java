package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** What the provider said about a call. */
@Embeddable
public class OperationReport {

    private static final String NOT_SENT_IN_TIME = "not_sent_in_time";

    @Column(name = "reported_minor")
    private Long amountMinor;

    @Column(name = "reported_currency")
    private String currency;

    /** The provider's own id of what it made. */
    private String reference;

    private Instant captureBefore;
    private String code;
    private String message;
    private String actionUrl;

    protected OperationReport() {}

    static OperationReport of(ProviderOutcome outcome) {
        OperationReport report = new OperationReport();
        switch (outcome) {
            case ProviderOutcome.Done done -> {
                report.amountMinor = done.amount().amountMinor();
                report.currency = done.amount().currency().getCurrencyCode();
                report.captureBefore = done.captureBefore();
                report.reference = done.reference();
            }
            case ProviderOutcome.Refused refused -> {
                report.code = refused.code();
                report.message = refused.message();
            }
            case ProviderOutcome.NeedsGuest needsGuest -> {
                report.actionUrl = needsGuest.actionUrl();
                report.reference = needsGuest.reference();
            }
            case ProviderOutcome.Unclear unclear -> report.message = unclear.reason();
            case ProviderOutcome.NeverArrived() -> report.message = "the provider has never heard of it";
        }
        return report;
    }

    /** It was too late to send it: nobody has refused it. */
    public static OperationReport notSentInTime() {
        return withdrawn(NOT_SENT_IN_TIME);
    }

    public boolean isNotSentInTime() {
        return NOT_SENT_IN_TIME.equals(code);
    }

    static OperationReport withdrawn(String code) {
        OperationReport report = new OperationReport();
        report.code = code;
        return report;
    }

    /** A no that the provider did not say itself but that follows from what became of it. */
    public static OperationReport refusal(String code, String message) {
        return of(new ProviderOutcome.Refused(code, message));
    }

    /** A newer report; what the provider called its part before is kept. */
    OperationReport then(OperationReport next) {
        next.reference = next.reference == null ? reference : next.reference;
        return next;
    }

    /** What the provider says it did. */
    public Optional<Money> amount() {
        return amountMinor == null ? Optional.empty() : Optional.of(Money.of(amountMinor, currency));
    }

    /** The provider's own id of what it made; {@code null} if it named none. */
    public String reference() {
        return reference;
    }

    public Instant captureBefore() {
        return captureBefore;
    }

    /** Why it was declined, for programs; {@code null} if it was not. */
    public String code() {
        return code;
    }

    /** Why, for people. */
    public String message() {
        return message;
    }

    /** Where the guest has to go; {@code null} if nowhere. */
    public String actionUrl() {
        return actionUrl;
    }
}
