package io.latchkey.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.idempotency.IdempotencyStore.Entry;
import io.latchkey.platform.idempotency.IdempotencyStore.Scope;
import io.latchkey.platform.idempotency.IdempotencyStore.Start;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.problem.ProblemRenderer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the method once per key. Outermost of all interceptors, so that its transaction holds the lock, the effect and
 * the answer.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private final IdempotencyStore store;
    private final IdempotentRequest request;
    private final ProblemRenderer renderer;
    private final ObjectMapper json;

    IdempotentInterceptor(
            IdempotencyStore store, IdempotentRequest request, ProblemRenderer renderer, ObjectMapper json) {
        this.store = store;
        this.request = request;
        this.renderer = renderer;
        this.json = json;
    }

    /** The operation said no after its work began: undo the work, keep the no. */
    private static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StoredAnswer answer;

        Declined(StoredAnswer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** Another request with the key was answered between this one's first look and its end: undo the work. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        boolean required = invocation.getInterceptorBinding(Idempotent.class).required();
        Optional<IdempotencyKey> key = request.key(required);
        if (key.isEmpty()) {
            return withoutKey(invocation);
        }
        Scope scope = request.scope(invocation.getMethod(), key.get());
        byte[] fingerprint = request.fingerprint(invocation.getMethod(), invocation.getParameters());
        try {
            Response answer = QuarkusTransaction.requiringNew().call(() -> answer(invocation, scope, fingerprint));
            CrashPoints.reach("after_commit");
            return answer;
        } catch (Declined declined) {
            if (!isDecline(declined.answer.status())) {
                return declined.answer.first();
            }
            return QuarkusTransaction.requiringNew().call(() -> keep(scope, new Entry(fingerprint, declined.answer)));
        } catch (Overtaken overtaken) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> replay(store.find(scope).orElseThrow(), fingerprint));
        }
    }

    private Response withoutKey(InvocationContext invocation) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> perform(invocation).first());
        } catch (Declined declined) {
            return declined.answer.first();
        }
    }

    private Response answer(InvocationContext invocation, Scope scope, byte[] fingerprint) throws Exception {
        Start start = store.start(scope);
        if (!start.ours()) {
            throw new ProblemException(
                            PlatformProblem.IDEMPOTENCY_IN_PROGRESS, "Wait for its answer, or repeat this in a moment.")
                    .with(Problem.RETRY_AFTER, 1);
        }
        if (start.earlier().isPresent()) {
            return replay(start.earlier().get(), fingerprint);
        }
        StoredAnswer answer = perform(invocation);
        if (!store.save(scope, new Entry(fingerprint, answer))) {
            throw new Overtaken();
        }
        CrashPoints.reach("before_commit");
        return answer.first();
    }

    private StoredAnswer perform(InvocationContext invocation) throws Exception {
        StoredAnswer answer;
        try {
            answer = stored((Response) invocation.proceed());
        } catch (ProblemException problem) {
            if (!isDecline(problem.status())) {
                throw problem;
            }
            byte[] body = renderer.body(Problem.of(problem), request.path());
            throw new Declined(new StoredAnswer(problem.status(), Map.of("Content-Type", Problem.MEDIA_TYPE), body));
        }
        if (answer.status() >= 400) {
            throw new Declined(answer);
        }
        return answer;
    }

    /** The lock was lost with the rollback; whoever came between has answered for this key. */
    private Response keep(Scope scope, Entry declined) {
        store.lock(scope);
        Optional<Entry> earlier = store.find(scope);
        if (earlier.isPresent()) {
            return replay(earlier.get(), declined.fingerprint());
        }
        store.save(scope, declined);
        return declined.answer().first();
    }

    private static Response replay(Entry earlier, byte[] fingerprint) {
        if (!java.util.Arrays.equals(earlier.fingerprint(), fingerprint)) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for a new request, or repeat the old one as it was.");
        }
        return earlier.answer().replay();
    }

    private static boolean isDecline(int status) {
        return status == 409 || status == 422;
    }

    private StoredAnswer stored(Response answer) throws JsonProcessingException {
        Object entity = answer.getEntity();
        byte[] body =
                switch (entity) {
                    case null -> new byte[0];
                    case byte[] bytes -> bytes;
                    default -> json.writeValueAsBytes(entity);
                };
        String type = entity == null
                ? null
                : Optional.ofNullable(answer.getMediaType())
                        .map(MediaType::toString)
                        .orElse(MediaType.APPLICATION_JSON);
        return new StoredAnswer(answer.getStatus(), StoredAnswer.headersOf(answer, type), body);
    }
}
