package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which port each part of one world listens on; all on 127.0.0.1. */
public record Ports(Map<Port, Integer> numbers) {
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The usual ports, except where a variable such as {@code LATCHKEY_FRONT_PORT} says otherwise. */
    public static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String wanted = environment.get(port.variable());
            numbers.put(port, wanted == null || wanted.isBlank() ? port.usual() : parse(port, wanted.strip()));
        }
        return new Ports(numbers);
    }

    /** Ports that nobody uses at this moment, for tests. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    public URI address(Port port) {
        return URI.create("http://127.0.0.1:" + of(port));
    }

    /** One line per port that somebody else uses, naming the variable that changes it; empty when all are free. */
    public Optional<String> busy() {
        List<String> lines = new ArrayList<>();
        for (Port port : Port.values()) {
            if (isBusy(of(port))) {
                lines.add("Port %d (%s) is in use by another program. Choose another one: %s=%d make run"
                        .formatted(of(port), port.label(), port.variable(), of(port) + 1000));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static boolean isBusy(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int parse(Port port, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for all of it.
        }
        throw new IllegalArgumentException(port.variable() + " is not a port: " + text);
    }
}
