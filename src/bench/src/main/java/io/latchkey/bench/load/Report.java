package io.latchkey.bench.load;

/** How results are printed: one line each, figures below one another, each ratio beside its target. */
final class Report {

    private Report() {}

    static void title(String text) {
        System.out.println("\n" + text);
    }

    static void line(String what, Object measured) {
        System.out.printf("  %-28s %s%n", what, measured);
    }

    static void ratio(String what, double ratio, String target) {
        System.out.printf("  %-28s %8.2f     (target: %s)%n", what, ratio, target);
    }
}
