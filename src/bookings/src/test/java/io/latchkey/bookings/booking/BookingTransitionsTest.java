package io.latchkey.bookings.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTransitionsTest {

    private static final List<Transition> TABLE = BookingTransitions.TABLE;

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void everyStateCanBeReached(BookingState state) {
        boolean reached = state == BookingState.AWAITING_PAYMENT
                || TABLE.stream().anyMatch(row -> row.to() == state && row.from() != state);
        assertTrue(reached);
    }

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void finalStatesAreNeverLeftAndAllOthersCanBe(BookingState state) {
        boolean left = BookingTransitions.from(state).anyMatch(row -> row.to() != state);
        assertEquals(!state.isFinal(), left);
    }

    @ParameterizedTest
    @EnumSource(BookingStep.class)
    void everyStepIsUsed(BookingStep step) {
        assertTrue(step == BookingStep.BOOK || TABLE.stream().anyMatch(row -> row.step() == step));
    }

    @ParameterizedTest
    @EnumSource(Deadline.class)
    void everyDeadlineIsUsed(Deadline deadline) {
        assertTrue(TABLE.stream().anyMatch(row -> row.deadline().equals(java.util.Optional.of(deadline))));
    }

    @Test
    void timersAndDeadlinesBelongTogether() {
        for (Transition row : TABLE) {
            assertEquals(row.actors().contains(Actor.TIMER), row.deadline().isPresent(), row.toString());
        }
    }

    @Test
    void leavesNoChoiceBetweenTwoRows() {
        List<List<Object>> keys = TABLE.stream()
                .flatMap(row ->
                        row.actors().stream().map(actor -> List.<Object>of(row.from(), row.step(), row.guard(), actor)))
                .toList();
        assertEquals(Set.copyOf(keys).size(), keys.size());
    }

    @Test
    void givesTheCouponBackWhereverTheGuestHadNothingOfTheStayAndDidNotGiveItUp() {
        for (Transition row : TABLE) {
            boolean unpaid = row.effects().contains(Effect.RETURN_MONEY) || row.step() == BookingStep.REFUSE_ORDER;
            boolean hostCancels =
                    row.step() == BookingStep.CANCEL && row.actors().contains(Actor.HOST);
            assertEquals(unpaid || hostCancels, row.effects().contains(Effect.RETURN_COUPON), row.toString());
        }
    }

    @Test
    void freesTheUnitsOfWhateverEndsWithoutMoney() {
        Set<BookingState> withoutMoney =
                EnumSet.of(BookingState.DECLINED, BookingState.CANCELLED, BookingState.EXPIRED);
        for (Transition row : TABLE) {
            assertEquals(withoutMoney.contains(row.to()), row.effects().contains(Effect.FREE_UNITS), row.toString());
        }
    }

    @Test
    void leavesWhoeverIsInTheUnitsThere() {
        for (Transition row : TABLE) {
            boolean comes = row.to() == BookingState.IN_PROGRESS && row.from() != row.to();
            assertEquals(comes, row.effects().contains(Effect.MOVE_IN), row.toString());
        }
    }

    @Test
    void leavesTimeToPrepareTheUnitsWhereSomebodyWas() {
        for (Transition row : TABLE) {
            assertEquals(row.step() == BookingStep.CHECK_OUT, row.effects().contains(Effect.FREE_REST), row.toString());
            assertEquals(
                    row.step() == BookingStep.REPORT_NO_SHOW,
                    row.effects().contains(Effect.FREE_UNUSED),
                    row.toString());
        }
    }

    @Test
    void confirmsOnlyWhenTheMoneyIsInEscrow() {
        List<Transition> confirming = TABLE.stream()
                .filter(row -> row.to() == BookingState.CONFIRMED && row.from() != row.to())
                .toList();
        assertEquals(1, confirming.size());
        assertEquals(Set.of(Actor.PAYMENTS), confirming.getFirst().actors());
    }

    @Test
    void isDrawnInTheDocs() throws IOException {
        Path page = Path.of(System.getProperty("latchkey.root"), "src/docs/life-cycle-booking.md");
        String drawn = LifeCycleDrawing.page();
        if (Boolean.getBoolean("latchkey.docs.write")) {
            Files.writeString(page, drawn);
        }
        assertEquals(drawn, Files.readString(page), "Rewrite it with -Dlatchkey.docs.write=true");
    }
}
