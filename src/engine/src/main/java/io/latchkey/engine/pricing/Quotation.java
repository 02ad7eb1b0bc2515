package io.latchkey.engine.pricing;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stay costs.
 *
 * @param lines what the guest pays
 * @param hostLines what the host pays the platform of it; empty in quotes of an older release
 * @param total the sum of the guest's lines
 * @param hostReceives what the host charges without the host's lines
 */
public record Quotation(List<QuoteLine> lines, List<QuoteLine> hostLines, Money total, Money hostReceives) {

    public Quotation {
        lines = List.copyOf(lines);
        hostLines = hostLines == null ? List.of() : List.copyOf(hostLines);
    }

    /** Who gets how much of the total; the shares add up to it, and none is zero. */
    public List<Share> split() {
        return shares(hostReceives, hostFee().plus(sumOf(LineCode.GUEST_FEE)), taxes());
    }

    /** What the host charges, before the platform's fee. */
    Money hostCharges() {
        return sum(lines.stream().filter(line -> line.code().isHostLine()).toList());
    }

    /** What the platform takes from the host. */
    Money hostFee() {
        return hostCharges().minus(hostReceives);
    }

    Money sumOf(LineCode code) {
        return sum(lines.stream().filter(line -> line.code() == code).toList());
    }

    private Map<String, Money> taxes() {
        Map<String, Money> taxes = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.code() == LineCode.TAX)
                .forEach(line -> taxes.merge(line.tax().name(), line.amount(), Money::plus));
        return taxes;
    }

    private Money sum(List<QuoteLine> some) {
        return Money.sum(total.currency(), some.stream().map(QuoteLine::amount).toList());
    }

    static List<Share> shares(Money host, Money platform, Map<String, Money> taxes) {
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(Recipient.HOST, null, host));
        shares.add(new Share(Recipient.PLATFORM_FEE, null, platform));
        taxes.forEach((name, amount) -> shares.add(new Share(Recipient.TAX, name, amount)));
        return shares.stream().filter(share -> !share.amount().isZero()).toList();
    }
}
