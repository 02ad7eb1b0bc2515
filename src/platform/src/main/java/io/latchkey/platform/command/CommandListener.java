package io.latchkey.platform.command;

/** Told of refused commands, in the transaction that records the refusal. Every listener is told of every refusal. */
@FunctionalInterface
public interface CommandListener {

    void onRefused(CommandRefused refused);

    /** Each time that a command of many attempts has got no final answer again, in a transaction of its own. */
    default void onRepeated(CommandRepeated repeated) {}
}
