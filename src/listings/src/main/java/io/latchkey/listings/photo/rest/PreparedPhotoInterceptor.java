package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Outside of the transaction that a key opens, since it may take seconds: whoever waits here or scales holds no
 * connection to the database. Only some do so at once, for it takes memory, too.
 */
@PreparedPhoto
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PreparedPhotoInterceptor {

    private static final int RETRY_SECONDS = 5;

    private final UploadPermits permits;
    private final PhotoPreparation preparation;

    PreparedPhotoInterceptor(UploadPermits permits, PhotoPreparation preparation) {
        this.permits = permits;
        this.preparation = preparation;
    }

    @AroundInvoke
    Object prepare(InvocationContext invocation) throws Exception {
        if (!permits.take()) {
            throw new ProblemException(
                            PlatformProblem.UNAVAILABLE, "Too many photos at once; nothing was changed. Try again.")
                    .with(Problem.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            preparation.prepare(argument(invocation, ListingId.class), argument(invocation, FileUpload.class));
            return invocation.proceed();
        } finally {
            permits.giveBack();
        }
    }

    private static <T> T argument(InvocationContext invocation, Class<T> type) {
        return Arrays.stream(invocation.getParameters())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
