package io.latchkey.payments.reconciliation;

import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.DisputeAnswer;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.provider.ProviderOutcome;

/** What a provider's answer about a dispute says about the money that it moved. Pure. */
final class DisputeDeeds {

    private DisputeDeeds() {}

    static ProviderOutcome outcome(DisputeAnswer answer, DeedKind deed) {
        return switch (answer) {
            case DisputeAnswer.Known known -> moved(known.dispute(), deed);
            case DisputeAnswer.None none -> new ProviderOutcome.NeverArrived();
            case DisputeAnswer.Refused refused -> new ProviderOutcome.Unclear(refused.message());
            case DisputeAnswer.Unclear unclear -> new ProviderOutcome.Unclear(unclear.reason());
            case DisputeAnswer.Page page -> new ProviderOutcome.Unclear("a list instead of one dispute");
        };
    }

    private static ProviderOutcome moved(ProviderDispute dispute, DeedKind deed) {
        boolean happened = deed == DeedKind.CHARGEBACK || dispute.status() == ProviderDispute.Status.WON;
        return happened ? new ProviderOutcome.Done(dispute.amount(), null) : new ProviderOutcome.NeverArrived();
    }
}
