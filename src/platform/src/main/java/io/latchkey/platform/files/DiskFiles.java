package io.latchkey.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files below one folder, {@code area/f0/id}; with more than one replica it has to be a folder that all of them share. A
 * file is written under another name, forced to the disk and then renamed: readers see all of it or nothing.
 */
final class DiskFiles implements FileStore {

    private static final String UNFINISHED = ".part";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path root;

    DiskFiles(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public void write(FileKey key, byte[] content) {
        Path file = path(key);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            forceName(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** A rename is durable once its folder is. */
    private static void forceName(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(FileKey key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path(key), e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
            Files.deleteIfExists(path(key).resolveSibling(key.id() + UNFINISHED));
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + path(key), e);
        }
    }

    @Override
    public Stream<FileKey> keys(String area) {
        Path folder = root.resolve(area);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try {
            return Files.walk(folder, 2)
                    .map(file -> file.getFileName().toString().replace(UNFINISHED, ""))
                    .filter(name -> ID.matcher(name).matches())
                    .map(name -> new FileKey(area, UUID.fromString(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    @Override
    public Optional<URI> signedUrl(FileKey key, String mediaType, Duration validity) {
        return Optional.empty();
    }

    /** The last two digits are random, so the folders fill evenly. */
    private Path path(FileKey key) {
        String id = key.id().toString();
        return root.resolve(key.area()).resolve(id.substring(id.length() - 2)).resolve(id);
    }
}
