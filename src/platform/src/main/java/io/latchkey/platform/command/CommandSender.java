package io.latchkey.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.service.ServiceAnswer;
import io.latchkey.platform.service.ServiceClient;
import io.latchkey.platform.service.ServiceRequest;
import io.latchkey.platform.store.Database;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes one attempt and records what is final. */
@ApplicationScoped
class CommandSender {

    private static final Logger LOG = Logger.getLogger(CommandSender.class);

    private final ServiceClient services;
    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final List<CommandListener> listeners;

    CommandSender(
            ServiceClient services,
            Database database,
            ObjectMapper json,
            InstantSource clock,
            @All List<CommandListener> listeners) {
        this.services = services;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
    }

    Outcome attempt(UUID id, StoredCommand command) {
        ServiceAnswer answer;
        try {
            CrashPoints.reach("before_send");
            answer = services.send(ServiceRequest.of(command.target(), command.method(), command.path(), command.body())
                    .header("Idempotency-Key", id.toString()));
            CrashPoints.reach("after_answer");
        } catch (IOException noAnswer) {
            LOG.infof("No answer to %s %s (%s): %s", command.method(), command.path(), id, noAnswer);
            return Outcome.AGAIN;
        }
        LOG.debugf("%s %s (%s): %d", command.method(), command.path(), id, answer.status());
        if (answer.isSuccess()) {
            return Outcome.DONE;
        }
        CommandRefused refused = new CommandRefused(
                id, command.target(), command.method(), command.path(), answer.status(), answer.json(json));
        Outcome outcome =
                Outcome.of(answer.status(), refused.slug().equals(PlatformProblem.IDEMPOTENCY_IN_PROGRESS.slug()));
        if (outcome == Outcome.REFUSED) {
            record(refused);
        }
        return outcome;
    }

    /** Once, however often the refusal is heard. */
    private void record(CommandRefused refused) {
        LOG.warnf("%s refused %s %s with %d", refused.target(), refused.method(), refused.path(), refused.status());
        QuarkusTransaction.requiringNew().run(() -> {
            int first = database.update(
                    """
                    insert into command_refusal (command_id, target, method, path, status, problem, refused_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (command_id) do nothing
                    """,
                    refused.commandId(),
                    refused.target(),
                    refused.method(),
                    refused.path(),
                    refused.status(),
                    refused.problem().toString(),
                    clock.instant());
            if (first > 0) {
                listeners.forEach(listener -> listener.onRefused(refused));
            }
        });
    }
}
