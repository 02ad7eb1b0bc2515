package io.latchkey.platform.openapi;

import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** The headers that operations take because of our annotations. */
final class RequestHeaders {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final IndexView index;
    private final AnnotatedOperations idempotent;
    private final AnnotatedOperations actingForHosts;

    RequestHeaders(IndexView index) {
        this.index = index;
        this.idempotent = AnnotatedOperations.in(index, Idempotent.class);
        this.actingForHosts = AnnotatedOperations.in(index, MayActForHost.class);
    }

    boolean isIdempotent(Operation operation) {
        return idempotent.on(operation).isPresent();
    }

    void addTo(Operation operation) {
        actingForHosts.on(operation).ifPresent(any -> operation.addParameter(hostToActFor()));
        idempotent.on(operation).ifPresent(annotation -> operation.addParameter(key(annotation)));
    }

    private static Parameter hostToActFor() {
        return OASFactory.createParameter()
                .description("The host an operator acts for. Anybody else who sends it is refused.")
                .in(Parameter.In.HEADER)
                .name(Caller.ACT_FOR)
                .schema(OASFactory.createSchema().ref("PersonId"));
    }

    private Parameter key(AnnotationInstance idempotent) {
        return OASFactory.createParameter()
                .name(IDEMPOTENCY_KEY)
                .in(Parameter.In.HEADER)
                .required(idempotent.valueWithDefault(index, "required").asBoolean())
                .description("Names this intention: sent again, it gets the stored answer and has no second effect."
                        + " Kept for 30 days, for this caller only.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(8)
                        .maxLength(64)
                        .pattern("^[A-Za-z0-9_-]{8,64}$"))
                .example("0f8fad5b-d9cb-469f-a165-70867728950e");
    }
}
