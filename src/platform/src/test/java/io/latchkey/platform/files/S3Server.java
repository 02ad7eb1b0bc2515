package io.latchkey.platform.files;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An S3-compatible server in this process, on loopback, with one bucket in memory. */
record S3Server(int port, AutoCloseable proxy) {

    private static final String BUCKET = "latchkey";
    private static final String KEY_ID = "latchkey-tests";
    private static final String SECRET = "secret-of-the-tests";

    @SuppressWarnings("unchecked")
    static S3Server started() throws Exception {
        ClassLoader loader = new URLClassLoader(ownClassPath(), ClassLoader.getPlatformClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var start = (Function<Map<String, String>, Map.Entry<Integer, AutoCloseable>>)
                    loader.loadClass(S3ProxyStart.class.getName())
                            .getConstructor()
                            .newInstance();
            var started = start.apply(Map.of("bucket", BUCKET, "key", KEY_ID, "secret", SECRET));
            return new S3Server(started.getKey(), started.getValue());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** What Quarkus brings for its tests has an older Guice in it than the server works with. */
    private static URL[] ownClassPath() throws MalformedURLException {
        List<URL> own = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.endsWith("-classes.jar")) {
                own.add(Path.of(entry).toUri().toURL());
            }
        }
        return own.toArray(URL[]::new);
    }

    void stop() throws Exception {
        proxy.close();
    }

    S3Settings settings() {
        return settings(SECRET);
    }

    S3Settings settings(String secret) {
        return new Settings(Optional.of(BUCKET), URI.create("http://127.0.0.1:" + port), secret);
    }

    S3Settings settingsFor(URI elsewhere) {
        return new Settings(Optional.of(BUCKET), elsewhere, "secret");
    }

    S3Settings withoutBucket() {
        return new Settings(Optional.empty(), URI.create("http://127.0.0.1:9"), "secret");
    }

    private record Settings(Optional<String> bucket, URI address, String secret) implements S3Settings {

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> accessKeyId() {
            return Optional.of(KEY_ID);
        }

        @Override
        public Optional<String> secretAccessKey() {
            return Optional.of(secret);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }
}
