package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReleaseShare")
record ReleaseShare(
        @NotNull ShareTo to,
        @Size(min = 1, max = 80) @Schema(description = "Which tax", examples = "City tax") String name,
        @NotNull Money amount) {

    /** The shares that are something. */
    static List<Share> shares(List<ReleaseShare> bodies, String pointer) {
        for (int i = 0; i < bodies.size(); i++) {
            String place = pointer + "/" + i;
            if (bodies.get(i).amount().isNegative()) {
                throw invalid(place + "/amount/amountMinor", "must not be negative");
            }
            if (!Share.isName(bodies.get(i).name())) {
                throw invalid(place + "/name", "must be one line of text");
            }
        }
        return bodies.stream()
                .filter(body -> !body.amount().isZero())
                .map(body -> new Share(body.to(), body.name(), body.amount()))
                .toList();
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
    }
}
