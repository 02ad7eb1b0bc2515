package io.latchkey.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3 and checks every signature. */
class S3FilesTest {

    private static final FileKey KEY = new FileKey("photo", UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8091"));
    private static final byte[] CONTENT = {1, 2, 3};

    private static S3Server server;
    private static S3Files files;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.started();
        files = S3Files.of(server.settings(), "sample");
    }

    @AfterAll
    static void stop() throws Exception {
        files.close();
        server.stop();
    }

    private static List<FileKey> keys(FileStore store, String area) {
        try (Stream<FileKey> keys = store.keys(area)) {
            return keys.toList();
        }
    }

    @Test
    void readsWhatWasWrittenUntilItIsDeleted() {
        assertEquals(Optional.empty(), files.read(KEY));
        files.write(KEY, CONTENT);
        assertArrayEquals(CONTENT, files.read(KEY).orElseThrow());
        assertEquals(List.of(KEY), keys(files, "photo"));
        assertEquals(List.of(), keys(files, "phot"));
        files.delete(KEY);
        files.delete(KEY);
        assertEquals(Optional.empty(), files.read(KEY));
    }

    @Test
    void servicesThatShareABucketSeeTheirOwnFilesOnly() {
        try (S3Files other = S3Files.of(server.settings(), "other")) {
            FileKey theirs = new FileKey("shared", KEY.id());
            other.write(theirs, CONTENT);
            assertEquals(Optional.empty(), files.read(theirs));
            assertEquals(List.of(), keys(files, "shared"));
            assertEquals(List.of(theirs), keys(other, "shared"));
        }
    }

    @Test
    void anybodyGetsAFileByItsSignedUrlAndByNoOther() throws Exception {
        FileKey key = new FileKey("signed", KEY.id());
        files.write(key, CONTENT);
        URI url = files.signedUrl(key, "image/jpeg", Duration.ofMinutes(5)).orElseThrow();

        HttpResponse<byte[]> answer = get(url);
        assertEquals(200, answer.statusCode());
        assertEquals("image/jpeg", answer.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(CONTENT, answer.body());

        assertTrue(url.getQuery().contains("X-Amz-Expires=300"));
        assertEquals(
                403,
                get(URI.create(url.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=900")))
                        .statusCode());
        assertEquals(403, get(URI.create(url.toString().split("\\?")[0])).statusCode());
    }

    private static HttpResponse<byte[]> get(URI url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
        }
    }

    @Test
    void collectsOrphans() {
        List<UUID> ids = IntStream.range(0, 40)
                .mapToObj(i ->
                        new UUID(KEY.id().getMostSignificantBits(), KEY.id().getLeastSignificantBits() - i))
                .toList();
        ids.forEach(id -> files.write(new FileKey("many", id), new byte[1]));
        Set<UUID> known = Set.copyOf(ids.subList(0, 9));

        assertEquals(
                31, Orphans.of(files, "many", known, "2030-01-01T00:00:00Z").collect());

        assertEquals(
                known, Set.copyOf(keys(files, "many").stream().map(FileKey::id).toList()));
    }

    @Test
    void storeThatRefusesOrIsGoneIsUnavailable() {
        try (S3Files wrong = S3Files.of(server.settings("another secret"), "sample");
                S3Files gone = S3Files.of(server.settingsFor(URI.create("http://127.0.0.1:9")), "sample")) {
            for (S3Files store : List.of(wrong, gone)) {
                ProblemException no = assertThrows(ProblemException.class, () -> store.write(KEY, CONTENT));
                assertEquals(503, no.status());
                assertEquals(
                        503,
                        assertThrows(ProblemException.class, () -> store.read(KEY))
                                .status());
            }
        }
    }

    @Test
    void bucketHasToBeNamed() {
        assertThrows(IllegalArgumentException.class, () -> S3Files.of(server.withoutBucket(), "sample"));
    }
}
