package dev.concord.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Set;

/** An engine that answers pings and knows which images it holds, and nothing else. */
final class FakeDockerEngine implements AutoCloseable {
    private final ServerSocketChannel server;
    private final Set<String> images;

    private FakeDockerEngine(ServerSocketChannel server, Set<String> images) {
        this.server = server;
        this.images = images;
    }

    static FakeDockerEngine with(Path socket, Set<String> images) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        var engine = new FakeDockerEngine(server, images);
        Thread.ofVirtual().start(engine::serve);
        return engine;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (server.isOpen()) {
            try (var connection = server.accept()) {
                var request = ByteBuffer.allocate(1_024);
                connection.read(request);
                String path = US_ASCII.decode(request.flip()).toString().split(" ", 3)[1];
                connection.write(
                        US_ASCII.encode("HTTP/1.1 " + (knows(path) ? "200 OK" : "404 Not Found") + "\r\n\r\n"));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean knows(String path) {
        return path.equals("/_ping")
                || images.contains(path.replaceFirst("^/images/", "").replaceFirst("/json$", ""));
    }
}
