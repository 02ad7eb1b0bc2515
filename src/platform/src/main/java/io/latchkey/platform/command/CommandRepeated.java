package io.latchkey.platform.command;

import java.util.UUID;

/**
 * A command that has been tried many times and still has no final answer.
 *
 * @param answer what came the last time: a status and a problem, or why nothing came
 */
public record CommandRepeated(UUID commandId, String target, String method, String path, String answer) {}
