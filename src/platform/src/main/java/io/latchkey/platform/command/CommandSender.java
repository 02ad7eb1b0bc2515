package io.latchkey.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.service.ServiceAnswer;
import io.latchkey.platform.service.ServiceClient;
import io.latchkey.platform.service.ServiceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes one attempt and records what is final. */
@ApplicationScoped
class CommandSender {

    private static final Logger LOG = Logger.getLogger(CommandSender.class);

    private static final int NOT_FOUND = 404;

    /** About three days, at the longest pause. */
    private static final int PATIENCE = 12_960;

    /** From about six minutes on somebody is told how it goes. */
    private static final int MANY = 20;

    private final ServiceClient services;
    private final CommandRefusals refusals;
    private final ObjectMapper json;

    CommandSender(ServiceClient services, CommandRefusals refusals, ObjectMapper json) {
        this.services = services;
        this.refusals = refusals;
        this.json = json;
    }

    /**
     * A command may overtake the one before it, whose answer got lost: what it is about is not there yet (404). That is
     * no final answer for as long as the other one can be on its way.
     *
     * @param earlier how many attempts there were
     */
    Outcome attempt(UUID id, StoredCommand command, int earlier) {
        ServiceAnswer answer;
        try {
            CrashPoints.reach("before_send");
            answer = services.send(ServiceRequest.of(command.target(), command.method(), command.path(), command.body())
                    .header("Idempotency-Key", id.toString()));
            CrashPoints.reach("after_answer");
        } catch (IOException noAnswer) {
            LOG.infof("No answer to %s %s (%s): %s", command.method(), command.path(), id, noAnswer);
            return again(id, command, earlier, noAnswer.toString());
        }
        LOG.debugf("%s %s (%s): %d", command.method(), command.path(), id, answer.status());
        if (answer.isSuccess()) {
            return Outcome.DONE;
        }
        if (answer.status() == NOT_FOUND && earlier < PATIENCE) {
            return again(id, command, earlier, String.valueOf(NOT_FOUND));
        }
        CommandRefused refused = new CommandRefused(
                id, command.target(), command.method(), command.path(), answer.status(), answer.json(json));
        Outcome outcome =
                Outcome.of(answer.status(), refused.slug().equals(PlatformProblem.IDEMPOTENCY_IN_PROGRESS.slug()));
        if (outcome == Outcome.REFUSED) {
            LOG.warnf("%s refused %s %s with %d", refused.target(), refused.method(), refused.path(), refused.status());
            refusals.record(refused);
        }
        return outcome == Outcome.AGAIN
                ? again(id, command, earlier, (answer.status() + " " + refused.slug()).strip())
                : outcome;
    }

    private Outcome again(UUID id, StoredCommand command, int earlier, String answer) {
        if (earlier >= MANY) {
            refusals.tell(new CommandRepeated(id, command.target(), command.method(), command.path(), answer));
        }
        return Outcome.AGAIN;
    }
}
