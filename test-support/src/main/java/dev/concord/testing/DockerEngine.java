package dev.concord.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Two questions to the engine behind a Unix socket, asked without Testcontainers, which takes seconds and a page of log to
 * find out that there is none.
 */
record DockerEngine(Path socket) {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int STATUS_LINE_BYTES = 12;

    boolean answers() {
        return succeeds("/_ping");
    }

    boolean holds(String image) {
        return succeeds("/images/" + image + "/json");
    }

    private boolean succeeds(String path) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var selector = Selector.open()) {
            channel.write(US_ASCII.encode("GET " + path + " HTTP/1.0\r\nHost: docker\r\n\r\n"));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return statusLine(channel, selector).endsWith(" 200");
        } catch (IOException e) {
            // No socket, or nobody behind it: that is an answer too.
            return false;
        }
    }

    private static String statusLine(SocketChannel channel, Selector selector) throws IOException {
        var status = ByteBuffer.allocate(STATUS_LINE_BYTES);
        while (status.hasRemaining() && selector.select(PATIENCE_MILLIS) > 0 && channel.read(status) >= 0) {
            selector.selectedKeys().clear();
        }
        return US_ASCII.decode(status.flip()).toString();
    }
}
