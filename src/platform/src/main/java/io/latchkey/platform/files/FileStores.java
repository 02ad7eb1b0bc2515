package io.latchkey.platform.files;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the store that the deployment asks for. */
@Singleton
class FileStores {

    /** What {@code latchkey.files.store} may say. */
    enum Kind {
        DISK,
        S3
    }

    @Produces
    @Singleton
    FileStore store(
            @ConfigProperty(name = "latchkey.files.store") Kind kind,
            @ConfigProperty(name = "latchkey.files.directory") Path directory,
            @ConfigProperty(name = "quarkus.application.name") String service,
            S3Settings s3) {
        return switch (kind) {
            case DISK -> new DiskFiles(directory);
            case S3 -> S3Files.of(s3, service);
        };
    }

    static void close(@Disposes FileStore store) {
        if (store instanceof S3Files s3) {
            s3.close();
        }
    }
}
