package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.escrow.SplitJson;
import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What guest or host says the other one owes. The other side answers, with an offer perhaps; the claimant accepts,
 * lowers or withdraws it; what they do not agree on in time an operator decides. {@link ClaimTransitions} has every
 * step.
 */
@Entity
public class Claim {

    @Id
    private UUID id;

    private UUID bookingId;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    private UUID guestId;
    private UUID hostId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String words;
    private String answer;
    private Currency currency;

    /** So much was kept back when it was made; nothing if all had been divided. */
    private long withheldMinor;

    private Long askedMinor;
    private Long offeredMinor;
    private Long awardedMinor;

    /** Who has what the claimant did not get. */
    @Convert(converter = SplitJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Share> rest;

    private String ruling;
    private UUID operatorId;
    private String operatorName;
    private Instant createdAt;
    private Instant answerDueAt;
    private Instant decisionDueAt;
    private Instant closedAt;

    /** For Hibernate only. */
    protected Claim() {}

    static Claim make(ClaimId id, Booking booking, NewClaim wish, Money withheld, Instant now) {
        Claim claim = new Claim();
        claim.id = id.value();
        claim.bookingId = booking.id().value();
        claim.kind = wish.kind();
        claim.guestId = booking.guestId().value();
        claim.hostId = booking.hostId().value();
        claim.state = ClaimTransitions.TABLE.initial();
        claim.words = wish.text();
        claim.currency = withheld.currency();
        claim.withheldMinor = withheld.amountMinor();
        claim.askedMinor = wish.asked() == null ? null : wish.asked().amountMinor();
        claim.rest = List.of();
        claim.createdAt = now;
        return claim;
    }

    /** Whoever calls has asked the table before. */
    void take(ClaimStep step) {
        state = ClaimTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a claim cannot " + step + " in " + state));
    }

    void answerDue(Instant moment) {
        answerDueAt = moment;
    }

    /** @param offer null to leave what was offered before */
    void answer(String text, Money offer) {
        answer = text;
        offeredMinor = offer == null ? offeredMinor : Long.valueOf(offer.amountMinor());
    }

    void decisionDue(Instant moment) {
        decisionDueAt = moment;
    }

    void lower(Money amount) {
        askedMinor = amount.amountMinor();
    }

    void award(Money amount, List<Share> others) {
        awardedMinor = amount.amountMinor();
        rest = others;
    }

    void ruled(Ruling by) {
        ruling = by.reason();
        operatorId = by.operator().value();
        operatorName = by.name();
    }

    void close(Instant now) {
        closedAt = now;
    }

    /** The two had time to agree. */
    boolean isOverdue(Instant now) {
        return !isClosed() && state != ClaimState.WITH_OPERATOR && !now.isBefore(answerDueAt);
    }

    boolean isClosed() {
        return ClaimTransitions.TABLE.isFinal(state);
    }

    ClaimId id() {
        return new ClaimId(id);
    }

    BookingId bookingId() {
        return new BookingId(bookingId);
    }

    ClaimKind kind() {
        return kind;
    }

    ClaimState state() {
        return state;
    }

    String words() {
        return words;
    }

    String answer() {
        return answer;
    }

    Currency currency() {
        return currency;
    }

    Money withheld() {
        return money(withheldMinor);
    }

    /** Null if no figure was given. */
    Money asked() {
        return money(askedMinor);
    }

    /** Null if nothing was offered. */
    Money offered() {
        return money(offeredMinor);
    }

    /** Null until it is agreed or decided. */
    Money awarded() {
        return money(awardedMinor);
    }

    List<Share> rest() {
        return rest;
    }

    String ruling() {
        return ruling;
    }

    String operatorName() {
        return operatorName;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant answerDueAt() {
        return answerDueAt;
    }

    Instant decisionDueAt() {
        return decisionDueAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    private Money money(Long minor) {
        return minor == null ? null : new Money(minor, currency);
    }
}
