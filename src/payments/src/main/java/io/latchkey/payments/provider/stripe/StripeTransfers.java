package io.latchkey.payments.provider.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;

/** Payouts: transfers to a host's connected account, from where Stripe pays out to the bank by the account's schedule. */
final class StripeTransfers {

    private final StripeApi api;
    private final StripeCertainty certainty;

    StripeTransfers(StripeApi api, StripeCertainty certainty) {
        this.api = api;
        this.certainty = certainty;
    }

    ProviderOutcome transfer(ProviderCall.Payout call) throws StripeException {
        TransferCreateParams params = TransferCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(call.amount()))
                .setCurrency(StripeAmounts.currency(call.amount()))
                .setDestination(call.destination())
                .setTransferGroup(StripeMarks.transferGroup(call.id()))
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .build();
        return outcome(api.v1().transfers().create(params, api.once(call.id())));
    }

    ProviderOutcome lookUp(SentCall sent) throws StripeException {
        StripePages<Transfer> pages = StripePages.of(after -> api.v1()
                .transfers()
                .list(
                        TransferListParams.builder()
                                .setTransferGroup(
                                        StripeMarks.transferGroup(sent.call().id()))
                                .setLimit(StripePages.SIZE)
                                .setStartingAfter(after)
                                .build(),
                        api.reading()));
        return pages.find(transfer -> StripeMarks.isOf(sent.call(), transfer.getMetadata()))
                .map(StripeTransfers::outcome)
                .orElseGet(() -> certainty.unseen(sent, pages.lastAnswer()));
    }

    /** What was taken back by hand, on Stripe's pages, is not paid: the amounts differ, and an operator decides. */
    private static ProviderOutcome outcome(Transfer transfer) {
        long sent = transfer.getAmount() - transfer.getAmountReversed();
        return new ProviderOutcome.Done(StripeAmounts.toMoney(sent, transfer.getCurrency()), null, transfer.getId());
    }
}
