package io.latchkey.engine.availability;

/** A rule's no. The words are made only for those who want to read them: most who ask look for a yes. */
@FunctionalInterface
interface Objection {

    Refusal inWords();
}
