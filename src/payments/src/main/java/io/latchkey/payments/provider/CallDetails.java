package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.util.UUID;

/**
 * What a call says beside its kind, id and amount, as a row keeps it.
 *
 * @param basis the authorization or mandate it works on; {@code null} for none
 * @param instrument the provider's token for a card or a bank account; {@code null} where none is needed
 * @param description what the guest reads on the bill; {@code null} where nothing is read
 */
record CallDetails(UUID basis, String instrument, String description) {

    static CallDetails of(ProviderCall call) {
        return switch (call) {
            case ProviderCall.SetUpMandate mandate ->
                new CallDetails(null, mandate.paymentMethod(), mandate.description());
            case ProviderCall.Authorize authorize ->
                new CallDetails(null, authorize.paymentMethod(), authorize.description());
            case ProviderCall.AuthorizeByMandate authorize ->
                new CallDetails(authorize.mandate(), null, authorize.description());
            case ProviderCall.Capture capture -> new CallDetails(capture.authorization(), null, null);
            case ProviderCall.VoidAuthorization voiding -> new CallDetails(voiding.authorization(), null, null);
            case ProviderCall.Refund refund -> new CallDetails(refund.authorization(), null, null);
            case ProviderCall.Payout payout -> new CallDetails(null, payout.destination(), null);
        };
    }

    /** The call as it is sent, the same however often. */
    ProviderCall call(OperationKind kind, UUID id, Money amount) {
        return switch (kind) {
            case SET_UP -> new ProviderCall.SetUpMandate(id, amount, instrument, description, null);
            case AUTHORIZE ->
                basis == null
                        ? new ProviderCall.Authorize(id, amount, instrument, description, null)
                        : new ProviderCall.AuthorizeByMandate(id, basis, amount, description, null);
            case CAPTURE -> new ProviderCall.Capture(id, basis, amount, null);
            case VOID -> new ProviderCall.VoidAuthorization(id, basis, amount);
            case REFUND -> new ProviderCall.Refund(id, basis, amount);
            case PAYOUT -> new ProviderCall.Payout(id, instrument, amount);
        };
    }
}
