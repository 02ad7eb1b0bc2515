package io.latchkey.devkit.sandbox;

/** Whether an order is carried out; a refusal carries a code for machines and a sentence for the guest. */
sealed interface Verdict {

    record Accepted() implements Verdict {}

    record Refused(String code, String message) implements Verdict {}

    Verdict ACCEPTED = new Accepted();

    static Verdict refused(String code, String message) {
        return new Refused(code, message);
    }
}
