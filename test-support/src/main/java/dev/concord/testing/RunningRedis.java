package dev.concord.testing;

/**
 * A Redis that belongs to one test, because tests of lost or restarted Redis servers must not disturb the shared one.
 * Closing it stops the server.
 */
public final class RunningRedis implements AutoCloseable {
    private final int port;
    private final Runnable stop;

    RunningRedis(int port, Runnable stop) {
        this.port = port;
        this.stop = stop;
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        stop.run();
    }
}
