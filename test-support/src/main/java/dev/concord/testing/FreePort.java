package dev.concord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody holds at the moment; between asking and using it another process may take it, so callers try again. */
final class FreePort {
    private static final int ATTEMPTS = 3;

    private FreePort() {}

    static <T> T use(Start<T> start) {
        for (int attempt = 1; ; attempt++) {
            int port = next();
            try {
                return start.on(port);
            } catch (IOException | RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(
                            "server: does not start on port " + port + " (expected: up after " + ATTEMPTS
                                    + " attempts)",
                            e);
                }
            }
        }
    }

    static int next() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Start<T> {
        T on(int port) throws IOException;
    }
}
