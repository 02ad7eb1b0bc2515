package io.latchkey.listings.photo;

import io.latchkey.platform.files.FileKey;
import io.latchkey.platform.files.FileStore;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps files in memory, signs addresses, and is down when a test says so. */
@Alternative
@Priority(1)
@ApplicationScoped
class SwitchableStore implements FileStore {

    private final Map<FileKey, byte[]> files = new ConcurrentHashMap<>();
    private volatile boolean down;

    void isDown(boolean now) {
        down = now;
    }

    @Override
    public void write(FileKey key, byte[] content) {
        requireUp();
        files.put(key, content);
    }

    @Override
    public Optional<byte[]> read(FileKey key) {
        requireUp();
        return Optional.ofNullable(files.get(key));
    }

    private void requireUp() {
        if (down) {
            throw new ProblemException(PlatformProblem.UNAVAILABLE, "Files cannot be reached right now.");
        }
    }

    @Override
    public void delete(FileKey key) {
        files.remove(key);
    }

    @Override
    public Stream<FileKey> keys(String area) {
        return List.copyOf(files.keySet()).stream().filter(key -> key.area().equals(area));
    }

    @Override
    public Optional<URI> signedUrl(FileKey key, String mediaType, Duration validity) {
        return Optional.of(URI.create("https://files.example.org/" + key.area() + "/" + key.id() + "?for=" + validity));
    }
}
