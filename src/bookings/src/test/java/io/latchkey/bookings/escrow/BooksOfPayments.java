package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What payments would do, and refuse: nobody gets back more than was captured, nothing is released twice, and only who
 * has it gives it back. Asked things wait until they are told, in any order and perhaps twice.
 */
final class BooksOfPayments implements Payments {

    /** One payment's money. */
    private static final class Book {
        private BookingId account;
        private Money captured;
        private Money refunded;
        private List<Share> released = List.of();
        private ClaimId frozenFor;

        Money held() {
            return captured.minus(refunded).minus(Shares.sum(captured.currency(), released));
        }
    }

    /** A fact on its way. */
    record News(BookingId account, SettlementFact fact) {}

    private final Map<PaymentId, Book> books = new LinkedHashMap<>();
    private final List<News> untold = new ArrayList<>();
    private int numbers;

    @Override
    public void open(PaymentId payment, PaymentOrder order) {
        Book book = new Book();
        book.account = order.bookingId();
        book.captured = order.amount();
        book.refunded = Money.zero(order.amount().currency());
        books.put(payment, book);
    }

    @Override
    public void capture(PaymentId payment) {
        throw new UnsupportedOperationException("captured as soon as it is ordered");
    }

    @Override
    public void cancel(PaymentId payment) {
        throw new UnsupportedOperationException("captured as soon as it is ordered");
    }

    @Override
    public void charge(PaymentId payment, Owed owed) {
        throw new UnsupportedOperationException("captured as soon as it is ordered");
    }

    @Override
    public void settle(PaymentId payment, UUID settlementId, Settlement settlement) {
        Book book = books.get(payment);
        if (book.frozenFor != null && !book.frozenFor.equals(settlement.claimId())) {
            throw new IllegalStateException("frozen for " + book.frozenFor);
        }
        book.frozenFor = null;
        if (settlement.total().compareTo(book.held()) > 0 || !settlement.total().isPositive()) {
            throw new IllegalStateException(settlement + " of " + book.held() + " held");
        }
        book.refunded = book.refunded.plus(settlement.refund());
        book.released = Shares.together(List.of(book.released, settlement.release()).stream());
        tell(book, settlement.refund(), settlement.total().minus(settlement.refund()), false);
    }

    @Override
    public void freeze(PaymentId payment, ClaimId claim, String reason) {
        books.get(payment).frozenFor = claim;
    }

    @Override
    public void thaw(PaymentId payment, ClaimId claim) {
        books.get(payment).frozenFor = null;
    }

    @Override
    public void takeBack(PaymentId payment, UUID takeBackId, TakeBack takeBack) {
        Book book = books.get(payment);
        Money sum = Shares.sum(takeBack.amount().currency(), takeBack.takenFrom());
        if (!Shares.beyond(takeBack.takenFrom(), book.released).isEmpty() || !sum.equals(takeBack.amount())) {
            throw new IllegalStateException(takeBack + " of " + book.released);
        }
        book.released = Shares.beyond(book.released, takeBack.takenFrom());
        book.refunded = book.refunded.plus(sum);
        tell(book, sum, Money.zero(sum.currency()), true);
    }

    private void tell(Book book, Money refund, Money released, boolean takenBack) {
        untold.add(new News(book.account, new SettlementFact(new UUID(0, ++numbers), refund, released, takenBack)));
    }

    boolean hasNews() {
        return !untold.isEmpty();
    }

    /** Any of what was not told yet. */
    News next(Random random) {
        return untold.remove(random.nextInt(untold.size()));
    }

    Money refunded(Money zero) {
        return books.values().stream().map(book -> book.refunded).reduce(zero, Money::plus);
    }

    Money held(Money zero) {
        return books.values().stream().map(Book::held).reduce(zero, Money::plus);
    }

    /** Who has how much, over all payments. */
    List<Share> released() {
        return Shares.together(books.values().stream().map(book -> book.released));
    }
}
