package io.latchkey.payments.provider.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;

/**
 * Forgets the card of a mandate: a SetupIntent that is not finished is canceled, the card of one that has succeeded is
 * detached from its Customer, after which Stripe lets nobody use it. Both leave no mark: the state tells.
 */
final class StripeForgetting {

    /** The SetupIntent is not in a state for this: the guest may just have finished it. */
    private static final String UNEXPECTED_STATE = "setup_intent_unexpected_state";

    private final StripeApi api;
    private final StripeCertainty certainty;

    StripeForgetting(StripeApi api, StripeCertainty certainty) {
        this.api = api;
        this.certainty = certainty;
    }

    ProviderOutcome forget(SetupIntent mandate, ProviderCall call) throws StripeException {
        return switch (mandate.getStatus()) {
            case "succeeded" -> detach(mandate, call);
            case "canceled" -> MandateAnswers.forgotten(mandate, call);
            case "processing" -> MandateAnswers.unclear(mandate);
            default -> cancel(mandate, call);
        };
    }

    private ProviderOutcome cancel(SetupIntent mandate, ProviderCall call) throws StripeException {
        try {
            api.v1().setupIntents().cancel(mandate.getId(), api.once(call.id()));
            return MandateAnswers.forgotten(mandate, call);
        } catch (InvalidRequestException e) {
            if (!UNEXPECTED_STATE.equals(e.getCode())) {
                throw e;
            }
            SetupIntent now = api.v1().setupIntents().retrieve(mandate.getId(), api.reading());
            return switch (now.getStatus()) {
                case "succeeded" -> detach(now, call);
                case "canceled" -> MandateAnswers.forgotten(now, call);
                default -> MandateAnswers.unclear(now);
            };
        }
    }

    /** Stripe refuses to detach what is detached. */
    private ProviderOutcome detach(SetupIntent mandate, ProviderCall call) throws StripeException {
        try {
            api.v1().paymentMethods().detach(mandate.getPaymentMethod(), api.once(call.id(), "detach"));
            return MandateAnswers.forgotten(mandate, call);
        } catch (InvalidRequestException e) {
            if (MandateAnswers.isForgotten(card(mandate))) {
                return MandateAnswers.forgotten(mandate, call);
            }
            throw e;
        }
    }

    ProviderOutcome lookUp(SetupIntent mandate, SentCall sent) throws StripeException {
        return switch (mandate.getStatus()) {
            case "canceled" -> MandateAnswers.forgotten(mandate, sent.call());
            case "succeeded" -> {
                PaymentMethod card = card(mandate);
                yield MandateAnswers.isForgotten(card)
                        ? MandateAnswers.forgotten(mandate, sent.call())
                        : certainty.unseen(sent, card.getLastResponse());
            }
            case "processing" -> MandateAnswers.unclear(mandate);
            default -> certainty.unseen(sent, mandate.getLastResponse());
        };
    }

    private PaymentMethod card(SetupIntent mandate) throws StripeException {
        return api.v1().paymentMethods().retrieve(mandate.getPaymentMethod(), api.reading());
    }
}
