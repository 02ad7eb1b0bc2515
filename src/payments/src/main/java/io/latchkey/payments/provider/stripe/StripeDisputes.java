package io.latchkey.payments.provider.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.StripeCollection;
import com.stripe.param.DisputeCloseParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.DisputeUpdateParams;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DisputeAnswer;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stripe's disputes. An inquiry ({@code warning_…}) has moved no money: it is none until it becomes one. */
final class StripeDisputes implements ProviderDisputes {

    private static final String INQUIRY = "warning_";

    private final StripeApi api;
    private final StripeIntents intents;

    StripeDisputes(StripeApi api, StripeIntents intents) {
        this.api = api;
        this.intents = intents;
    }

    @Override
    public DisputeAnswer lookUp(String reference) {
        return answered(() -> one(api.v1()
                .disputes()
                .retrieve(reference, DisputeRetrieveParams.builder().build(), api.reading())));
    }

    @Override
    public DisputeAnswer list(ProviderList.Question opened) {
        DisputeListParams params = DisputeListParams.builder()
                .setCreated(DisputeListParams.Created.builder()
                        .setGte(opened.from().getEpochSecond())
                        .setLt(opened.to().getEpochSecond())
                        .build())
                .setLimit(Math.min(opened.limit(), StripePages.SIZE))
                .setStartingAfter(opened.after().orElse(null))
                .build();
        return answered(() -> page(api.v1().disputes().list(params, api.reading())));
    }

    private DisputeAnswer page(StripeCollection<Dispute> read) throws StripeException {
        List<ProviderDispute> disputes = new ArrayList<>();
        for (Dispute found : read.getData()) {
            if (one(found) instanceof DisputeAnswer.Known known) {
                disputes.add(known.dispute());
            }
        }
        boolean more = read.getHasMore() && !read.getData().isEmpty();
        return new DisputeAnswer.Page(
                disputes, more ? Optional.of(read.getData().getLast().getId()) : Optional.empty());
    }

    @Override
    public DisputeAnswer sendEvidence(UUID call, String reference, String text) {
        DisputeUpdateParams params = DisputeUpdateParams.builder()
                .setEvidence(DisputeUpdateParams.Evidence.builder()
                        .setUncategorizedText(text)
                        .build())
                .setSubmit(true)
                .build();
        return answered(() -> one(api.v1().disputes().update(reference, params, api.once(call))));
    }

    @Override
    public DisputeAnswer accept(UUID call, String reference) {
        return answered(() -> one(api.v1()
                .disputes()
                .close(reference, DisputeCloseParams.builder().build(), api.once(call))));
    }

    /** A call to Stripe. */
    private interface Call {
        DisputeAnswer make() throws StripeException;
    }

    private static DisputeAnswer answered(Call call) {
        try {
            return call.make();
        } catch (StripeException e) {
            if (e.getStatusCode() != null && e.getStatusCode() == 404) {
                return new DisputeAnswer.None();
            }
            return StripeRefusals.of(e) instanceof ProviderOutcome.Refused refused
                    ? new DisputeAnswer.Refused(refused.message())
                    : new DisputeAnswer.Unclear(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (RuntimeException unreadable) {
            // An answer that is no JSON, or not Stripe's, ends in one of the many exceptions of its parser.
            return new DisputeAnswer.Unclear("not readable: " + unreadable);
        }
    }

    private DisputeAnswer one(Dispute dispute) throws StripeException {
        if (dispute.getStatus().startsWith(INQUIRY)) {
            return new DisputeAnswer.None();
        }
        Optional<UUID> authorization = dispute.getPaymentIntent() == null
                ? Optional.empty()
                : intents.authorization(dispute.getPaymentIntent());
        Long dueBy = dispute.getEvidenceDetails() == null
                ? null
                : dispute.getEvidenceDetails().getDueBy();
        return new DisputeAnswer.Known(new ProviderDispute(
                dispute.getId(),
                authorization,
                StripeAmounts.toMoney(dispute.getAmount(), dispute.getCurrency()),
                fee(dispute),
                status(dispute.getStatus()),
                dispute.getReason(),
                dueBy == null ? null : Instant.ofEpochSecond(dueBy),
                Instant.ofEpochSecond(dispute.getCreated())));
    }

    private static ProviderDispute.Status status(String stripes) {
        return switch (stripes) {
            case "needs_response" -> ProviderDispute.Status.NEEDS_EVIDENCE;
            case "under_review" -> ProviderDispute.Status.UNDER_REVIEW;
            case "won" -> ProviderDispute.Status.WON;
            case "lost" -> ProviderDispute.Status.LOST;
            default -> throw new IllegalArgumentException("not a status of a dispute: " + stripes);
        };
    }

    /** What the movements of the balance charge, a fee that was waived taken off; {@code null} if nothing. */
    private static Money fee(Dispute dispute) {
        List<BalanceTransaction> moved = dispute.getBalanceTransactions();
        if (moved == null || moved.isEmpty()) {
            return null;
        }
        long sum = moved.stream().mapToLong(BalanceTransaction::getFee).sum();
        return sum > 0 ? StripeAmounts.toMoney(sum, moved.getFirst().getCurrency()) : null;
    }
}
