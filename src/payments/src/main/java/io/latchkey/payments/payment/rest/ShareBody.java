package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PaymentShare")
record ShareBody(
        @NotNull ShareTo to,
        @Size(min = 1, max = 80) @Schema(description = "Which tax", examples = "City tax") String name,
        @NotNull Money amount) {

    Share share() {
        return new Share(to, name, amount);
    }

    /**
     * Without those of nothing.
     *
     * @throws ProblemException INVALID_REQUEST unless each is an amount of this currency, or nothing, with a name of one
     *     line
     */
    static List<Share> shares(List<ShareBody> split, Currency currency) {
        for (int i = 0; i < split.size(); i++) {
            Money part = split.get(i).amount();
            if (!part.currency().equals(currency)) {
                throw invalid("/split/" + i + "/amount/currency", "must be " + currency);
            }
            if (!Share.isName(split.get(i).name())) {
                throw invalid("/split/" + i + "/name", "must be one line of text");
            }
            if (part.isNegative()) {
                throw invalid("/split/" + i + "/amount/amountMinor", "must not be negative");
            }
        }
        return split.stream()
                .map(ShareBody::share)
                .filter(share -> !share.amount().isZero())
                .toList();
    }

    static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
    }
}
