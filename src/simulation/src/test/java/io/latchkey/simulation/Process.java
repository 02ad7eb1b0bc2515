package io.latchkey.simulation;

/** One running instance of a service; it dies and comes back, without anything that it had not committed. */
final class Process {

    private final String name;
    private final Runnable died;
    private int deaths;

    /** @param died told at each death */
    Process(String name, Runnable died) {
        this.name = name;
        this.died = died;
    }

    int deaths() {
        return deaths;
    }

    void die() {
        deaths++;
        died.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
