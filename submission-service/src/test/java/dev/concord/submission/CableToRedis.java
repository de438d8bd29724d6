package dev.concord.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to Redis until the cable is cut, and again once it is mended: an outage that loses no memory. */
final class CableToRedis implements AutoCloseable {

    private final ServerSocket entrance;
    private final int redis;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    CableToRedis(int redis) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.redis = redis;
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "redis://127.0.0.1:" + entrance.getLocalPort();
    }

    void cut() {
        whole = false;
        sockets.forEach(CableToRedis::shut);
        sockets.clear();
    }

    void mend() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                if (whole) {
                    connect(caller);
                } else {
                    shut(caller);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), redis);
        sockets.add(caller);
        sockets.add(server);
        Thread.ofVirtual().start(() -> carry(caller, server));
        Thread.ofVirtual().start(() -> carry(server, caller));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
