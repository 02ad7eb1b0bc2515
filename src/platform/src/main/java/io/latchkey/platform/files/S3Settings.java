package io.latchkey.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which S3-compatible store keeps the files, where {@code latchkey.files.store} says S3. */
@ConfigMapping(prefix = "latchkey.files.s3")
public interface S3Settings {

    /** Made beforehand; the services make none. */
    Optional<String> bucket();

    /** Amazon's own for the region if there is none. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    /** Without a key the usual places are looked at: the environment, the role of the machine or the pod. */
    Optional<String> accessKeyId();

    Optional<String> secretAccessKey();

    /** {@code endpoint/bucket/key} instead of {@code bucket.endpoint/key}: most stores that are not Amazon's want it. */
    @WithDefault("false")
    boolean pathStyle();

    /** For one call with everything that is tried again. */
    @WithDefault("PT8S")
    Duration timeout();
}
