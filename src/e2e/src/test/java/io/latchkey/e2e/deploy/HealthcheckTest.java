package io.latchkey.e2e.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpServer;
import io.latchkey.e2e.Repository;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** The containers' health check is a script without curl: it is run here against a real server. */
class HealthcheckTest {

    @Test
    void succeedsOnlyWhenTheServiceAnswers200() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/down", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertEquals(0, check(port, "/ready"));
            assertNotEquals(0, check(port, "/down"));
        } finally {
            server.stop(0);
        }
        assertNotEquals(0, check(port, "/ready"), "nothing listens any more");
    }

    private static int check(int port, String path) throws Exception {
        var process =
                new ProcessBuilder(Repository.path("docker/healthcheck").toString(), path).redirectErrorStream(true);
        process.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return process.start().waitFor();
    }
}
