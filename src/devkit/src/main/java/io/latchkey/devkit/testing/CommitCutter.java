package io.latchkey.devkit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a service and PostgreSQL, and can cut a connection after the server has committed and before the
 * service hears of it. It is told by a system property, which reaches it from whatever class loader a test runs in.
 */
public final class CommitCutter {

    /** The connection over which these words are sent is cut at its next commit, once. */
    public static final String PROPERTY = "latchkey.test.cut-commit-of";

    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final int server;

    private CommitCutter(int server) {
        this.server = server;
    }

    /** @return the port to connect to instead */
    static int before(int server) {
        try {
            ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            CommitCutter cutter = new CommitCutter(server);
            Thread.ofPlatform().daemon().name("commit-cutter").start(() -> cutter.accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (true) {
            try {
                Socket client = listening.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                AtomicBoolean marked = new AtomicBoolean();
                Thread.ofVirtual().start(() -> pump(client, behind, chunk -> mark(chunk, marked)));
                Thread.ofVirtual().start(() -> pump(behind, client, chunk -> !cut(chunk, marked)));
            } catch (IOException serverIsDown) {
                // The client sees its connection end, as it would without us.
            }
        }
    }

    /** A part of the stream; says whether it may pass. */
    private interface Gate {
        boolean passes(String chunk);
    }

    private static boolean mark(String chunk, AtomicBoolean marked) {
        String words = System.getProperty(PROPERTY, "");
        if (!words.isEmpty() && chunk.contains(words)) {
            marked.set(true);
        }
        return true;
    }

    private static boolean cut(String chunk, AtomicBoolean marked) {
        if (marked.get() && chunk.contains(new String(COMMITTED, StandardCharsets.ISO_8859_1))) {
            System.clearProperty(PROPERTY);
            return true;
        }
        return false;
    }

    private static void pump(Socket from, Socket to, Gate gate) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!gate.passes(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // The other side learns it by the end of its connection.
        }
    }
}
