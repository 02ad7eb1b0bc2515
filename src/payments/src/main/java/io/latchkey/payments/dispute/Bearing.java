package io.latchkey.payments.dispute;

import io.latchkey.kernel.money.Money;

/**
 * Where the money comes from that a bank has taken back; the parts are the disputed amount. Pure.
 *
 * @param escrow what was still held of the price
 * @param deposit what was still held of the security deposit
 * @param host what the host bears
 * @param platform what the platform bears
 */
public record Bearing(Money escrow, Money deposit, Money host, Money platform) {

    /**
     * What is held first, the price before the deposit: it belongs to nobody yet. The rest is borne by the host, up to what this booking brought the
     * host, or by the platform; fees and taxes are never the host's to pay back.
     *
     * @param deposit what is held of the security deposit
     * @param hosts what the host has got of this booking and not given back
     */
    static Bearing of(Money disputed, Money held, Money deposit, Money hosts, BorneBy policy) {
        Money nothing = Money.zero(disputed.currency());
        Money escrow = disputed.min(held);
        Money secured = disputed.minus(escrow).min(deposit);
        Money rest = disputed.minus(escrow).minus(secured);
        Money host =
                switch (policy) {
                    case HOST -> rest.min(hosts.isNegative() ? nothing : hosts);
                    case PLATFORM -> nothing;
                };
        return new Bearing(escrow, secured, host, rest.minus(host));
    }
}
