package io.latchkey.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The same measured from one client to many, each time beside the same SQL sent straight.
 *
 * @param about how much there was in the ledger, for people
 */
record Ladder(String about, List<Step> steps) {

    /** {@code CLIENTS} as the Makefile passes them on. */
    static final List<Integer> CLIENTS = Stream.of(
                    System.getProperty("clients", "1,2,4,8,16").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int ROUNDS = 2;
    private static final String HEAD = "%10s%12s%8s    ".formatted("ours/s", "straight/s", "ratio");

    /** Both figures per second. */
    record Step(int clients, double ours, double straight) {

        double ratio() {
            return ours / straight;
        }
    }

    /** How fast so many clients are. */
    interface Measure {
        double perSecond(int clients) throws Exception;
    }

    /** By turns, so that what changes meanwhile changes both. */
    static Ladder climb(String about, Measure ours, Measure straight) {
        return each(about, clients -> {
            double sumOfOurs = 0;
            double sumOfStraight = 0;
            for (int round = 0; round < ROUNDS; round++) {
                sumOfOurs += measured(ours, clients);
                sumOfStraight += measured(straight, clients);
            }
            return new Step(clients, sumOfOurs / ROUNDS, sumOfStraight / ROUNDS);
        });
    }

    /** One after the other, where both cannot run at the same time. */
    static Ladder of(String about, List<Double> ours, List<Double> straight) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < CLIENTS.size(); i++) {
            steps.add(new Step(CLIENTS.get(i), ours.get(i), straight.get(i)));
        }
        return new Ladder(about, steps);
    }

    private static Ladder each(String about, IntFunction<Step> step) {
        return new Ladder(about, CLIENTS.stream().map(step::apply).toList());
    }

    static double measured(Measure measure, int clients) {
        try {
            return measure.perSecond(clients);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two of them side by side, and what the second has of the first. */
    static void print(String title, Ladder empty, Ladder full, String target) {
        Report.title(title);
        System.out.printf("  %-10s%-34s%-34s%s%n", "", empty.about, full.about, "full : empty");
        System.out.printf("  %-10s%s%s%10s%n", "clients", HEAD, HEAD, "ours");
        for (int i = 0; i < empty.steps.size(); i++) {
            Step one = empty.steps.get(i);
            Step other = full.steps.get(i);
            System.out.printf("  %-10d%s%s%10.2f%n", one.clients, line(one), line(other), other.ours / one.ours);
        }
        Report.ratio("lowest ratio, empty", empty.lowest(), target);
        Report.ratio("lowest ratio, full", full.lowest(), target);
        Report.ratio("most : fewest clients, empty", empty.gain(), "none");
        Report.ratio("most : fewest clients, full", full.gain(), "none");
    }

    private static String line(Step step) {
        return "%,10.0f%,12.0f%8.2f    ".formatted(step.ours, step.straight, step.ratio());
    }

    private double lowest() {
        return steps.stream().mapToDouble(Step::ratio).min().orElseThrow();
    }

    private double gain() {
        return steps.getLast().ours / steps.getFirst().ours;
    }
}
