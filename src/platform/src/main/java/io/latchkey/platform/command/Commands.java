package io.latchkey.platform.command;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sends commands to other services. A command is stored in the caller's transaction, tried once right after the commit
 * and then by a durable job, after 1 s, 2 s, 4 s … up to every 5 min, until there is a final answer: 2xx is done; a 4xx
 * that repeating cannot change is refused, recorded and told to the {@link CommandListener}s.
 */
@ApplicationScoped
public class Commands {

    /** Stores the command in the running transaction; the first attempt is made by a job right after the commit. */
    public void send(Command command) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * As {@link #send}, but the first attempt is made by this thread right after the commit and waited for, at most
     * 2 s: for callers who should see its effect in their answer's next read.
     */
    public void attemptAfterCommit(Command command) {
        throw new UnsupportedOperationException("not yet");
    }
}
