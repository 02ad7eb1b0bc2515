package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a booking's money where it is while guest and host argue about it. Whoever is first has it: the claim, or the
 * release that was due. What the booking wants divided meanwhile is put off until the claim came to nothing.
 */
@ApplicationScoped
public class Withholding {

    private final EscrowRepository escrows;
    private final EscrowService service;
    private final Payments payments;
    private final InstantSource clock;

    Withholding(EscrowRepository escrows, EscrowService service, Payments payments, InstantSource clock) {
        this.escrows = escrows;
        this.service = service;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * From now on nothing moves, here at once and at payments as soon as it hears of it.
     *
     * @return so much; nothing if all was divided before
     */
    @Transactional(TxType.MANDATORY)
    public Money begin(BookingId booking, ClaimId claim, String why) {
        List<Escrow> all = escrows.lockedOf(booking);
        Money divisible = new Funds(all).divisible();
        if (divisible.isPositive()) {
            all.getFirst().withheld().withhold(claim);
            held(all).forEach(escrow -> {
                escrow.withheld().freezeFor(claim);
                payments.freeze(escrow.paymentId(), claim, why);
            });
        }
        return divisible;
    }

    /** The claim came to nothing: what was put off is done, and a release that was due. */
    @Transactional(TxType.MANDATORY)
    public void end(BookingId booking, ClaimId claim) {
        List<Escrow> all = escrows.lockedOf(booking);
        Withheld own = all.getFirst().withheld();
        if (!own.isWithheld()) {
            return;
        }
        own.letGo();
        held(all).forEach(escrow -> payments.thaw(escrow.paymentId(), claim));
        own.nextPutOff()
                .ifPresentOrElse(
                        settlement -> service.divide(booking, settlement.within(new Funds(all).kept())),
                        () -> service.releaseIfDue(booking, clock.instant()));
    }

    /**
     * Divides all of the booking's money for good: so much to the guest, what is left to host, fees and taxes in
     * proportion to what each of them had of it. What was released before is taken back from them likewise.
     *
     * @param refund at most what the guest has not got back
     */
    @Transactional(TxType.MANDATORY)
    public void settle(BookingId booking, Money refund) {
        List<Escrow> all = escrows.lockedOf(booking);
        all.getFirst().withheld().letGo();
        all.getFirst().withheld().nextPutOff();
        service.divide(booking, new Settlement(refund, rest(new Funds(all), refund), Settlement.Reason.CLAIM));
    }

    /** Who would have what is left: together with the refund it is all there is. */
    @Transactional
    public List<Share> rest(BookingId booking, Money refund) {
        return rest(service.of(booking), refund);
    }

    private static List<Share> rest(Funds funds, Money refund) {
        Stream<List<Share>> splits = funds.newestFirst().stream().map(Escrow::split);
        return Shares.inProportion(Shares.together(splits), funds.kept().minus(refund));
    }

    private static Stream<Escrow> held(List<Escrow> all) {
        return all.stream().filter(Escrow::isDivisible).filter(escrow -> escrow.kept()
                .isPositive());
    }
}
