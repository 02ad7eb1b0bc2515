package io.latchkey.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that leaves a resource becomes a problem. The types are named one by one because the framework has
 * mappers of its own for them, which a mapper for {@link Throwable} alone would not replace.
 */
@Singleton
public class ProblemMappers {

    private final ProblemTranslator translator;
    private final ProblemRenderer renderer;

    public ProblemMappers(ProblemTranslator translator, ProblemRenderer renderer) {
        this.translator = translator;
        this.renderer = renderer;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response validation(ValidationException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response security(SecurityException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        Response.ResponseBuilder answer = Response.fromResponse(answer(e, uri));
        Object allow = e.getResponse().getHeaders().getFirst("Allow");
        return allow == null ? answer.build() : answer.header("Allow", allow).build();
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, UriInfo uri) {
        return answer(e, uri);
    }

    private Response answer(Throwable e, UriInfo uri) {
        Problem problem = translator.translate(e);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(renderer.body(problem, uri.getRequestUri().getRawPath()));
        renderer.headers(problem).forEach(answer::header);
        return answer.build();
    }
}
