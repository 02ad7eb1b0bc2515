package io.latchkey.platform.sample;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

@Path("/v1/notes")
@Authenticated
@RunOnVirtualThread
public class NoteResource {

    public record NewNote(@NotNull @Size(min = 1, max = 200) String text, @NotNull Money price) {}

    public record NoteView(UUID id, String text, Money price) {}

    private final EntityManager entities;
    private final Ids ids;
    private final EventLog events;

    public NoteResource(EntityManager entities, Ids ids, EventLog events) {
        this.entities = entities;
        this.ids = ids;
        this.events = events;
    }

    @POST
    @Idempotent
    public Response create(@Valid @NotNull NewNote request) {
        Note note = new Note(ids.next(), request.text(), request.price());
        try {
            entities.persist(note);
            entities.flush();
        } catch (PersistenceException e) {
            if (SqlStates.isUniqueViolation(e)) {
                throw new ProblemException(SampleProblem.NOTE_EXISTS, "Choose other words.");
            }
            throw e;
        }
        if (request.text().startsWith("unlucky")) {
            throw new ProblemException(SampleProblem.NOTE_UNLUCKY, "Choose luckier words.");
        }
        return Response.created(URI.create("/v1/notes/" + note.id()))
                .tag(ETags.of(1))
                .entity(new NoteView(note.id(), note.text(), note.price()))
                .build();
    }

    @POST
    @Path("/{id}/copies")
    @Idempotent(required = false)
    public Response copy(@PathParam("id") UUID id) {
        Note original = entities.find(Note.class, id);
        Note copy = new Note(ids.next(), original.text() + " " + ids.next(), original.price());
        entities.persist(copy);
        return Response.status(Response.Status.CREATED)
                .entity(new NoteView(copy.id(), copy.text(), copy.price()))
                .build();
    }
}
