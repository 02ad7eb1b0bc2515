package io.latchkey.payments.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.payments.provider.OperationReport;
import io.latchkey.payments.provider.ProviderOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutReasonTest {

    @Test
    @DisplayName("R33 a payout that never left is not the bank's no: the host's account stays good")
    void tellsWhatNeverLeftFromWhatTheBankRefused() {
        assertEquals(PayoutReason.NOT_SENT, PayoutReason.ofFailure(OperationReport.notSentInTime()));
        assertEquals(PayoutReason.NOT_COVERED_YET, because(ProviderOutcome.INSUFFICIENT_BALANCE));
        assertEquals(PayoutReason.REFUSED_BY_BANK, because("account_closed"));
    }

    private static PayoutReason because(String code) {
        return PayoutReason.ofFailure(OperationReport.refusal(code, "No."));
    }
}
