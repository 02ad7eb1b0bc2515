package io.latchkey.platform.files;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Files in a bucket, {@code service/area/id}. A store that does not answer, or refuses, is UNAVAILABLE to the caller and
 * a line in the log.
 */
final class S3Files implements FileStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(S3Files.class);
    private static final int RETRY_SECONDS = 5;

    private final S3Client client;
    private final S3Presigner signer;
    private final String bucket;
    private final String folder;

    private S3Files(S3Client client, S3Presigner signer, String bucket, String service) {
        this.client = client;
        this.signer = signer;
        this.bucket = bucket;
        this.folder = service + "/";
    }

    /** @param service whose files they are: services may share a bucket */
    static S3Files of(S3Settings settings, String service) {
        String bucket = settings.bucket()
                .orElseThrow(() -> new IllegalArgumentException(
                        "latchkey.files.store is S3, but latchkey.files.s3.bucket names none"));
        S3Clients clients = new S3Clients(settings);
        return new S3Files(clients.client(), clients.signer(), bucket, service);
    }

    @Override
    public void write(FileKey key, byte[] content) {
        asked(() -> client.putObject(put -> put.bucket(bucket).key(name(key)), RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> read(FileKey key) {
        return asked(() -> {
            try {
                return Optional.of(
                        client.getObjectAsBytes(get -> get.bucket(bucket).key(name(key)))
                                .asByteArrayUnsafe());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(FileKey key) {
        asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(name(key))));
    }

    @Override
    public Stream<FileKey> keys(String area) {
        String prefix = folder + area + "/";
        return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .map(name -> new FileKey(area, UUID.fromString(name.substring(prefix.length()))));
    }

    @Override
    public Optional<URI> signedUrl(FileKey key, String mediaType, Duration validity) {
        try {
            return Optional.of(signer.presignGetObject(sign -> sign.signatureDuration(validity)
                            .getObjectRequest(
                                    get -> get.bucket(bucket).key(name(key)).responseContentType(mediaType)))
                    .url()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String name(FileKey key) {
        return folder + key.area() + "/" + key.id();
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            LOG.error("The file store did not do what it was asked to", failed);
            throw new ProblemException(PlatformProblem.UNAVAILABLE, "Files cannot be reached right now.")
                    .with(Problem.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    @Override
    public void close() {
        client.close();
        signer.close();
    }
}
