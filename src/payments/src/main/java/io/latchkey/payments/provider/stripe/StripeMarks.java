package io.latchkey.payments.provider.stripe;

import io.latchkey.payments.provider.ProviderCall;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What we write into the metadata of Stripe's objects, to know them again. */
final class StripeMarks {

    /** On a PaymentIntent the authorization's id, on a SetupIntent and its Customer the mandate's, on a Refund the refund's, on a Transfer the payout's. */
    static final String OPERATION = "latchkey_operation";

    /** On a PaymentIntent: the id of the capture. A void leaves no mark, Stripe takes none with it. */
    static final String CAPTURE = "latchkey_capture";

    private StripeMarks() {}

    static boolean isOf(ProviderCall call, Map<String, String> metadata) {
        return metadata != null && call.id().toString().equals(metadata.get(OPERATION));
    }

    /** The call of ours that made it, if one did. */
    static Optional<UUID> operation(Map<String, String> metadata) {
        return mark(metadata, OPERATION);
    }

    /** The capture of ours that took the money, if one did. */
    static Optional<UUID> capture(Map<String, String> metadata) {
        return mark(metadata, CAPTURE);
    }

    private static Optional<UUID> mark(Map<String, String> metadata, String name) {
        try {
            return Optional.ofNullable(metadata).map(marks -> marks.get(name)).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether it was captured by another capture of ours. A capture by hand, on Stripe's pages, has no mark. */
    static boolean isOfAnotherCapture(UUID capture, Map<String, String> metadata) {
        String mark = metadata == null ? null : metadata.get(CAPTURE);
        return mark != null && !mark.equals(capture.toString());
    }

    /** All transfers of one payout, and so only one. */
    static String transferGroup(UUID payout) {
        return "latchkey_" + payout;
    }
}
