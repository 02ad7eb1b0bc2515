package io.latchkey.payments.payment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A guest's wish to pay under an Idempotency-Key. Unlike other answers, this one cannot be committed with its effect in
 * one transaction, because the provider is called in between: the operation is the recovery point. A repeated request
 * goes on with the operation; once the answer is final, it gets that answer.
 */
@Entity
class Confirmation {

    /** Keys belong to their caller. */
    @Embeddable
    record Key(UUID callerId, String idempotencyKey) {}

    @EmbeddedId
    private Key key;

    private UUID paymentId;
    private String fingerprint;
    private UUID operationId;
    private Integer status;
    private byte[] body;
    private Instant createdAt;

    protected Confirmation() {}

    Confirmation(Key key, ConfirmOrder order, UUID operationId, Instant now) {
        this.key = key;
        this.paymentId = order.payment().value();
        this.fingerprint = order.fingerprint();
        this.operationId = operationId;
        this.createdAt = now;
    }

    boolean isOf(ConfirmOrder order) {
        return fingerprint.equals(order.fingerprint());
    }

    void answer(int finalStatus, byte[] finalBody) {
        if (status == null) {
            status = finalStatus;
            body = finalBody;
        }
    }

    boolean isAnswered() {
        return status != null;
    }

    UUID operationId() {
        return operationId;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }
}
