package io.latchkey.platform.command;

/** A command as its job keeps it; its id is the job's. */
record StoredCommand(String target, String method, String path, String body) {}
