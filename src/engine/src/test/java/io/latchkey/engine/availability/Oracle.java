package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Slow and obvious: marks every quarter of an hour of a small world, then looks at each one a stay would use. */
final class Oracle {

    private final Given given;
    private final QuarterHours time;
    private final OpeningOracle opening;
    private final DateOracle dates;

    Oracle(Given given, LocalDate first, int days) {
        this.given = given;
        this.time = new QuarterHours(first, days, given.zone);
        this.opening = new OpeningOracle(given, time);
        this.dates = new DateOracle(given, time);
    }

    Set<Rule> refusals(StayRequest request) {
        Set<Rule> no = EnumSet.noneOf(Rule.class);
        Stay stay = request.stay();
        BitSet use = opening.use(stay);
        party(no, request);
        dates.check(no, stay, use, opening.use(beginningOf(stay)));
        units(no, request, use);
        check(no, Rule.CLOSED_BY_HOST, !opening.isClosed(stay, use));
        check(no, Rule.NOT_OPEN, opening.isOpen(stay, use));
        return no;
    }

    /** Its first night or day. */
    private static Stay beginningOf(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) ->
                Stay.nights(dates.start(), dates.start().plusDays(1));
            case Stay.Days(var dates) -> Stay.days(dates.start(), dates.start().plusDays(1));
            case Stay.Hours hours -> hours;
        };
    }

    static void check(Set<Rule> no, Rule rule, boolean holds) {
        if (!holds) {
            no.add(rule);
        }
    }

    private void party(Set<Rule> no, StayRequest request) {
        boolean whole = given.unitUse == UnitUse.ALL;
        check(no, Rule.NOT_OFFERED, given.lengths.containsKey(request.stay().per()));
        check(no, Rule.UNIT_COUNT, request.units() <= (whole ? 1 : given.units.size()));
        check(no, Rule.CAPACITY, request.guests() <= given.capacity * (whole ? 1 : request.units()));
        check(no, Rule.CHOSEN_UNIT, request.chosen().isEmpty() || !whole && given.units.containsAll(request.chosen()));
    }

    private void units(Set<Rule> no, StayRequest request, BitSet use) {
        List<UnitId> candidates = given.units.stream()
                .filter(unit -> request.chosen().isEmpty() || request.chosen().contains(unit))
                .toList();
        int needed = given.unitUse == UnitUse.ALL ? candidates.size() : Math.min(request.units(), candidates.size());
        List<Occupancy> living = given.occupancies.stream()
                .filter(one -> one.isLiving(given.now))
                .toList();
        List<Occupancy> around = living.stream()
                .filter(one -> !time.between(one.range()).intersects(use))
                .toList();
        BitSet occupied = time.between(
                time.shifted(use.nextSetBit(0), given.turnaround.before(), -1),
                time.shifted(use.length(), given.turnaround.after(), 1));
        boolean free = new UnitOracle(given, time, living).fits(use, candidates, needed);
        check(no, Rule.OCCUPIED, free);
        check(
                no,
                Rule.TURNAROUND,
                new UnitOracle(given, time, free ? living : around).fits(occupied, candidates, needed));
    }
}
