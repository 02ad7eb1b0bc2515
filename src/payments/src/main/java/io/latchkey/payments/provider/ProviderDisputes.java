package io.latchkey.payments.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A provider's disputes. No method throws for what goes wrong on the way: that is {@link DisputeAnswer.Unclear}. */
public interface ProviderDisputes {

    /** Of a provider that tells nothing about disputes. */
    ProviderDisputes NONE = new ProviderDisputes() {
        @Override
        public DisputeAnswer lookUp(String reference) {
            return new DisputeAnswer.None();
        }

        @Override
        public DisputeAnswer list(ProviderList.Question opened) {
            return new DisputeAnswer.Page(List.of(), Optional.empty());
        }

        @Override
        public DisputeAnswer sendEvidence(UUID call, String reference, String text) {
            return new DisputeAnswer.Refused("This provider takes no evidence.");
        }

        @Override
        public DisputeAnswer accept(UUID call, String reference) {
            return new DisputeAnswer.Refused("This provider takes no decision.");
        }
    };

    /** Only reads. */
    DisputeAnswer lookUp(String reference);

    /** Those opened in a period, page by page, each once; a {@link DisputeAnswer.Page} or unclear. */
    DisputeAnswer list(ProviderList.Question opened);

    /** Hands the evidence in, once and for all. Repeating a call with its id does nothing twice. */
    DisputeAnswer sendEvidence(UUID call, String reference, String text);

    /** Gives the dispute up: it is lost. Repeating a call with its id does nothing twice. */
    DisputeAnswer accept(UUID call, String reference);
}
