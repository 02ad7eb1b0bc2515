package io.latchkey.simulation;

import java.util.random.RandomGenerator;

/** How often things go wrong in one run, drawn by its seed: some runs are calm, some have one fault most of the time. */
final class Faults {

    private static final double[] RATES = {0, 0, 0.01, 0.05, 0.2, 0.5};

    private final RandomGenerator random;
    private boolean on = true;
    private final double lostRequest;
    private final double lostAnswer;
    private final double lateRequest;
    private final double decline;
    private final double bankCheck;
    private final double misreport;
    private final double lostMessage;
    private final double doubledMessage;
    private final double crash;
    private final double interleave;

    Faults(RandomGenerator random) {
        this.random = random;
        this.lostRequest = rate();
        this.lostAnswer = rate();
        this.lateRequest = rate();
        this.decline = rate();
        this.bankCheck = rate();
        this.misreport = Math.min(rate(), 0.05);
        this.lostMessage = rate();
        this.doubledMessage = rate();
        this.crash = Math.min(rate(), 0.05) / 5;
        this.interleave = rate();
    }

    private double rate() {
        return RATES[random.nextInt(RATES.length)];
    }

    /** From now on everything works. */
    void end() {
        on = false;
    }

    private boolean happens(double rate) {
        return on && rate > 0 && random.nextDouble() < rate;
    }

    boolean losesRequest() {
        return happens(lostRequest);
    }

    boolean losesAnswer() {
        return happens(lostAnswer);
    }

    boolean delaysRequest() {
        return happens(lateRequest);
    }

    boolean declines() {
        return happens(decline);
    }

    boolean asksTheGuest() {
        return happens(bankCheck);
    }

    boolean misreports() {
        return happens(misreport);
    }

    boolean losesMessage() {
        return happens(lostMessage);
    }

    boolean doublesMessage() {
        return happens(doubledMessage);
    }

    boolean crashes() {
        return happens(crash);
    }

    /** Whether something else gets between two steps. */
    boolean interleaves() {
        return happens(interleave);
    }
}
