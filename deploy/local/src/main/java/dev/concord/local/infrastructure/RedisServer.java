package dev.concord.local.infrastructure;

import dev.concord.local.process.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Redis, which hands every command to the system's files before it answers, and leaves it to the system when they reach the disk. As
 * with the broker beside it, being killed costs nothing, and a power cut what was not on the disk yet: a Redis that remembers more
 * than the log has would have to be rebuilt.
 */
public final class RedisServer {

    public static final String NAME = "redis";

    private static final int TIMEOUT_MILLIS = 1_000;

    /** To write the file anew keeps a processor busy for seconds; with the default, 64 MB, it was done every other minute. */
    private static final String LEAST_WRITTEN_ANEW = "256mb";

    private final Binaries binaries;
    private final Path data;
    private final int port;

    public RedisServer(Binaries binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    public Child prepare(Path log) throws IOException {
        Files.createDirectories(data);
        var command = List.of(
                binaries.redis().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "no",
                "--auto-aof-rewrite-min-size",
                LEAST_WRITTEN_ANEW,
                "--save",
                "",
                "--daemonize",
                "no");
        return Child.of(NAME, command, log, this::answers);
    }

    /** While it reads its file back it answers {@code -LOADING}, which does not count. */
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+PONG".equals(reader.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }
}
