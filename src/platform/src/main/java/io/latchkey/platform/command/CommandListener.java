package io.latchkey.platform.command;

/** Told of refused commands, in the transaction that records the refusal. Every listener is told of every refusal. */
@FunctionalInterface
public interface CommandListener {

    void onRefused(CommandRefused refused);
}
