package dev.concord.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Chooses ports: the usual one, else the next free one from 10,000 above it. They stay below the range from which the system
 * takes ports for outgoing connections, because a child that is down must find its port free again.
 */
public final class FreePorts {

    private static final int OFFSET = 10_000;
    private static final int EPHEMERAL = 32_768;

    private final IntPredicate free;
    private final Set<Integer> chosen = new HashSet<>();

    public FreePorts() {
        this(FreePorts::isFree);
    }

    FreePorts(IntPredicate free) {
        this.free = free;
    }

    /**
     * Returns the usual port or one in its place; never the same one twice.
     *
     * @throws StartFailed if there is none
     */
    public int choose(int usual) {
        if (take(usual)) {
            return usual;
        }
        for (var port = usual + OFFSET; port < EPHEMERAL; port++) {
            if (take(port)) {
                return port;
            }
        }
        throw new StartFailed("port " + usual + " is taken, and so is every port from " + (usual + OFFSET) + " to "
                + (EPHEMERAL - 1));
    }

    private boolean take(int port) {
        return !chosen.contains(port) && free.test(port) && chosen.add(port);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
