package io.latchkey.devkit.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running sandbox provider. {@code SandboxProvider.start(SandboxConfig.onAnyPort(file))} in a test, {@link
 * SandboxMain} as a process of its own. Closing it is as good as killing it: the books are on disk.
 */
public final class SandboxProvider implements AutoCloseable {

    private final SandboxStore store;
    private final WebhookSender sender;
    private final HttpServer server;
    private final ExecutorService threads;

    private SandboxProvider(SandboxStore store, WebhookSender sender, HttpServer server, ExecutorService threads) {
        this.store = store;
        this.sender = sender;
        this.server = server;
        this.threads = threads;
    }

    public static SandboxProvider start(SandboxConfig config) {
        HttpServer server = bind(config.address());
        String publicUrl = config.publicUrl() != null
                ? config.publicUrl()
                : "http://127.0.0.1:" + server.getAddress().getPort();
        SandboxStore store = new SandboxStore(config.database());
        SandboxClock clock = new SandboxClock(store);
        WebhookOutbox outbox = new WebhookOutbox(store, config);
        Books books = new Books(store, clock, outbox, publicUrl);
        DisputeBooks disputes = new DisputeBooks(store, clock, outbox);
        Signature signature = new Signature(config.secrets().webhookSecret(), clock);
        Runnable sweep = () -> {
            books.expire();
            disputes.sweep();
        };
        WebhookSender sender = new WebhookSender(store, outbox, sweep, signature, config.webhookUrl());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        MoneyApi money = new MoneyApi(books, config.delays());
        ControlApi control = new ControlApi(store, clock, outbox, books, disputes);
        server.createContext(
                "/",
                new Router(
                        money,
                        new DisputeApi(disputes),
                        control,
                        config.secrets().apiKey()));
        server.setExecutor(threads);
        server.start();
        return new SandboxProvider(store, sender, server, threads);
    }

    private static HttpServer bind(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 256);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox provider cannot listen on " + address, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:<port>}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        sender.close();
        store.close();
    }
}
