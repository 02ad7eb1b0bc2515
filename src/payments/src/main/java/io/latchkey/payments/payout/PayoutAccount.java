package io.latchkey.payments.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Where a host's money goes: the provider's token for a bank account. */
@Entity
public class PayoutAccount {

    @Id
    private UUID hostId;

    private String provider;
    private String destination;

    @Enumerated(EnumType.STRING)
    private PayoutAccountState state;

    private String reason;
    private Instant updatedAt;

    @Version
    private long version;

    protected PayoutAccount() {}

    PayoutAccount(UUID hostId) {
        this.hostId = hostId;
    }

    void set(String newProvider, String newDestination, Instant now) {
        provider = newProvider;
        destination = newDestination;
        state = PayoutAccountState.READY;
        reason = null;
        updatedAt = now;
    }

    /** The bank does not take money for this account. */
    void refused(String why, Instant now) {
        state = PayoutAccountState.REFUSED;
        reason = why;
        updatedAt = now;
    }

    boolean isReady() {
        return state == PayoutAccountState.READY;
    }

    public String provider() {
        return provider;
    }

    public String destination() {
        return destination;
    }

    public PayoutAccountState state() {
        return state;
    }

    /** What the bank said; {@code null} while it is ready. */
    public String reason() {
        return reason;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
