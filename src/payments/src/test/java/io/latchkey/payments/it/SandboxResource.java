package io.latchkey.payments.it;

import io.latchkey.devkit.sandbox.SandboxConfig;
import io.latchkey.devkit.sandbox.SandboxProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/**
 * A real sandbox provider over HTTP beside the service. It sends its webhooks to the service, whose port is therefore
 * chosen here.
 */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {

    private static final int AFTER_THE_DATABASE = 10;

    private SandboxProvider sandbox;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        URI webhooks = URI.create("http://127.0.0.1:" + port + "/v1/providers/sandbox/webhooks");
        try {
            sandbox = SandboxProvider.start(SandboxConfig.onAnyPort(
                            Files.createTempDirectory("latchkey-sandbox-").resolve("sandbox.db"))
                    .withWebhookUrl(webhooks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "latchkey.sandbox-provider.url",
                sandbox.url(),
                "latchkey.sandbox-provider.timeout",
                "PT1S",
                "latchkey.payments.answer-within",
                "PT3S",
                "latchkey.reconciliation.page-size",
                "3");
    }

    @Override
    public int order() {
        return AFTER_THE_DATABASE;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
