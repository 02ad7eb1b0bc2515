package io.latchkey.payments.provider.stripe;

import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import java.util.Optional;

/** What the state of a SetupIntent says about the mandate that it is, and Stripe's answers while the guest is not there. */
final class MandateAnswers {

    private static final String NEEDS_GUEST = "authentication_required";

    private static final ProviderOutcome PAY_AGAIN = new ProviderOutcome.Refused(
            NEEDS_GUEST,
            "Your bank wants you to approve this payment yourself. Pay again, with this card or another one.");

    private MandateAnswers() {}

    /** Nothing was held, so that the amount is the call's: Stripe says none. */
    static ProviderOutcome ofSetUp(SetupIntent setup, ProviderCall call) {
        return switch (setup.getStatus()) {
            case "succeeded" -> new ProviderOutcome.Done(call.amount(), null, setup.getId());
            case "requires_action" -> needsGuest(setup);
            case "requires_payment_method" -> StripeRefusals.ofPayment(setup.getLastSetupError());
            case "canceled" -> new ProviderOutcome.Refused("mandate_canceled", "The card was not kept. Try again.");
            default -> unclear(setup);
        };
    }

    private static ProviderOutcome needsGuest(SetupIntent setup) {
        return Optional.ofNullable(setup.getNextAction())
                .map(SetupIntent.NextAction::getRedirectToUrl)
                .map(SetupIntent.NextAction.RedirectToUrl::getUrl)
                .<ProviderOutcome>map(url -> new ProviderOutcome.NeedsGuest(url, setup.getId()))
                .orElseGet(() -> unclear(setup));
    }

    /** Why a mandate authorizes nothing; empty where it may. */
    static Optional<ProviderOutcome> ofUse(SetupIntent setup) {
        return switch (setup.getStatus()) {
            case "succeeded" -> Optional.empty();
            case "processing" -> Optional.of(unclear(setup));
            default ->
                Optional.of(new ProviderOutcome.Refused(
                        "mandate_not_kept", "The card was not kept. Pay again, with this card or another one."));
        };
    }

    /** The guest is not there: where the bank asks for the guest, it is a no. */
    static ProviderOutcome withoutGuest(ProviderOutcome outcome) {
        return switch (outcome) {
            case ProviderOutcome.NeedsGuest asked -> PAY_AGAIN;
            case ProviderOutcome.Refused refused when NEEDS_GUEST.equals(refused.code()) -> PAY_AGAIN;
            default -> outcome;
        };
    }

    /** Whether the card of a SetupIntent that had succeeded is forgotten. */
    static boolean isForgotten(PaymentMethod card) {
        return card.getCustomer() == null;
    }

    static ProviderOutcome forgotten(SetupIntent setup, ProviderCall call) {
        return new ProviderOutcome.Done(call.amount(), null, setup.getId());
    }

    static ProviderOutcome unclear(SetupIntent setup) {
        return new ProviderOutcome.Unclear(setup.getId() + " is " + setup.getStatus());
    }
}
