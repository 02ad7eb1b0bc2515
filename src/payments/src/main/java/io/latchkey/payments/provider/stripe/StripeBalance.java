package io.latchkey.payments.provider.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.param.BalanceTransactionListParams;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.provider.ProviderList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stripe's list of what moved our balance, as deeds: each movement with the object that it is about, in that object's
 * amount and currency. Stripe's own payouts, fees and the like are none of ours; a refund that did not succeed, or came
 * back, moved nothing in the end. That it came back is a deed of the day on which it did, days later perhaps.
 */
final class StripeBalance {

    private final StripeApi api;
    private final StripeIntents intents;

    StripeBalance(StripeApi api, StripeIntents intents) {
        this.api = api;
        this.intents = intents;
    }

    ProviderList list(ProviderList.Question question) {
        BalanceTransactionListParams params = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(question.from().getEpochSecond())
                        .setLt(question.to().getEpochSecond())
                        .build())
                .setLimit(Math.min(question.limit(), StripePages.SIZE))
                .setStartingAfter(question.after().orElse(null))
                .addExpand("data.source")
                .build();
        try {
            return page(api.v1().balanceTransactions().list(params, api.reading()));
        } catch (StripeException e) {
            return new ProviderList.Unclear(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (RuntimeException unreadable) {
            // An answer that is no JSON, or not Stripe's, ends in one of the many exceptions of its parser.
            return new ProviderList.Unclear("not readable: " + unreadable);
        }
    }

    private ProviderList page(StripeCollection<BalanceTransaction> read) throws StripeException {
        List<ProviderDeed> deeds = new ArrayList<>();
        for (BalanceTransaction moved : read.getData()) {
            deed(moved).ifPresent(deeds::add);
        }
        boolean more = read.getHasMore() && !read.getData().isEmpty();
        return new ProviderList.Page(
                deeds, more ? Optional.of(read.getData().getLast().getId()) : Optional.empty());
    }

    private Optional<ProviderDeed> deed(BalanceTransaction moved) throws StripeException {
        BalanceTransactionSource source = moved.getSourceObject();
        Instant at = Instant.ofEpochSecond(moved.getCreated());
        return switch (moved.getType()) {
            case "charge", "payment" -> source instanceof Charge charge ? captured(charge, at) : Optional.empty();
            case "refund", "payment_refund" ->
                source instanceof Refund refund ? refunded(refund, at) : Optional.empty();
            case "refund_failure" ->
                source instanceof Refund refund ? cameBack(refund, moved.getId(), at) : Optional.empty();
            case "transfer" -> source instanceof Transfer transfer ? paidOut(transfer, at) : Optional.empty();
            case "adjustment" ->
                source instanceof Dispute dispute ? disputed(dispute, moved.getAmount(), at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Marked with the authorization; the capture's mark is at the PaymentIntent. */
    private Optional<ProviderDeed> captured(Charge charge, Instant at) throws StripeException {
        if (charge.getAmountCaptured() == null || charge.getAmountCaptured() == 0) {
            return Optional.empty();
        }
        boolean ours = StripeMarks.operation(charge.getMetadata()).isPresent() && charge.getPaymentIntent() != null;
        Optional<UUID> capture = ours ? intents.capture(charge.getPaymentIntent()) : Optional.empty();
        Money amount = StripeAmounts.toMoney(charge.getAmountCaptured(), charge.getCurrency());
        return Optional.of(new ProviderDeed(charge.getId(), capture, DeedKind.CAPTURE, amount, at));
    }

    private static Optional<ProviderDeed> refunded(Refund refund, Instant at) {
        if (!"succeeded".equals(refund.getStatus())) {
            return Optional.empty();
        }
        Money amount = StripeAmounts.toMoney(refund.getAmount(), refund.getCurrency());
        return Optional.of(new ProviderDeed(
                refund.getId(), StripeMarks.operation(refund.getMetadata()), DeedKind.REFUND, amount, at));
    }

    /** Of a refund made elsewhere nothing is listed any more once it has failed, and so nothing has come back. */
    private static Optional<ProviderDeed> cameBack(Refund refund, String movement, Instant at) {
        return StripeMarks.operation(refund.getMetadata())
                .map(ours -> new ProviderDeed(
                        movement,
                        Optional.of(ours),
                        DeedKind.REFUND_RETURN,
                        StripeAmounts.toMoney(refund.getAmount(), refund.getCurrency()),
                        at));
    }

    private static Optional<ProviderDeed> paidOut(Transfer transfer, Instant at) {
        long sent = transfer.getAmount() - transfer.getAmountReversed();
        return sent == 0
                ? Optional.empty()
                : Optional.of(new ProviderDeed(
                        transfer.getId(),
                        StripeMarks.operation(transfer.getMetadata()),
                        DeedKind.PAYOUT,
                        StripeAmounts.toMoney(sent, transfer.getCurrency()),
                        at));
    }

    private static Optional<ProviderDeed> disputed(Dispute dispute, long moved, Instant at) {
        Optional<UUID> ours = Optional.of(ProviderDispute.idOf("stripe", dispute.getId()));
        Money amount = StripeAmounts.toMoney(dispute.getAmount(), dispute.getCurrency());
        return Optional.of(
                moved < 0
                        ? new ProviderDeed(dispute.getId(), ours, DeedKind.CHARGEBACK, amount, at)
                        : new ProviderDeed(dispute.getId() + "_won", ours, DeedKind.CHARGEBACK_RETURN, amount, at));
    }
}
