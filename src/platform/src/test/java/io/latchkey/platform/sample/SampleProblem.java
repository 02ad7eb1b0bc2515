package io.latchkey.platform.sample;

import io.latchkey.kernel.problem.ProblemType;

public enum SampleProblem implements ProblemType {
    NOTE_EXISTS(409, "A note says so already"),
    NOTE_UNLUCKY(422, "The note brings bad luck");

    private final int status;
    private final String title;

    SampleProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
