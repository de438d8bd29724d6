package dev.concord.localnet;

import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.node.BlockMaker;
import dev.concord.localnet.node.Node;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.localnet.web.ControlServer;
import dev.concord.localnet.web.RpcServer;
import dev.concord.near.key.CryptoHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A simulated NEAR node in this process. Its state lies in one directory, and survives this process however it ends. */
public final class LocalNode implements AutoCloseable {

    private final FileChannel directoryLock;
    private final Bank bank;
    private final Node node;
    private final BlockMaker maker;
    private final RpcServer server;
    private final @Nullable ControlServer control;

    private LocalNode(
            FileChannel directoryLock,
            Bank bank,
            Node node,
            BlockMaker maker,
            RpcServer server,
            @Nullable ControlServer control) {
        this.directoryLock = directoryLock;
        this.bank = bank;
        this.node = node;
        this.maker = maker;
        this.server = server;
        this.control = control;
    }

    /**
     * Starts a node, and a new chain where the directory holds none.
     *
     * @param port 0 for a free one
     * @throws IllegalStateException if another node uses the directory, or its journal is damaged
     */
    public static LocalNode start(Path data, int port, Duration blockTime) {
        return start(data, port, NodeSettings.every(blockTime));
    }

    /** Starts a node whose chain differs from the real one's numbers as the settings say. */
    public static LocalNode start(Path data, int port, NodeSettings settings) {
        return start(data, port, settings, OptionalInt.empty());
    }

    /**
     * Starts a node with which things can be made to go wrong.
     *
     * @param controlPort where, 0 for a free one; empty for nowhere
     */
    public static LocalNode start(Path data, int port, NodeSettings settings, OptionalInt controlPort) {
        try {
            Files.createDirectories(data);
            var lock = lock(data.resolve("lock"));
            try {
                return start(lock, data, port, settings, controlPort);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LocalNode start(
            FileChannel lock, Path data, int port, NodeSettings settings, OptionalInt controlPort) throws IOException {
        var random = LocalnetConfiguration.random();
        var clock = LocalnetConfiguration.clock();
        var bank = BankFile.readOrCreate(data.resolve("bank.json"), random);
        var seed = new byte[CryptoHash.SIZE];
        random.nextBytes(seed);
        var genesis =
                new Genesis(CryptoHash.of(seed), bank.accountId(), bank.key().publicKey());
        var faults = new Faults(random);
        var node = Node.open(data, genesis, settings, clock, faults);
        var server = RpcServer.start(node, port, clock, faults);
        var control = controlPort.isPresent() ? ControlServer.start(node, faults, controlPort.getAsInt()) : null;
        return new LocalNode(lock, bank, node, BlockMaker.start(node, clock), server, control);
    }

    /** Where to ask. */
    public URI uri() {
        return server.uri();
    }

    /** Where faults are switched, if that was asked for. */
    public Optional<URI> control() {
        return Optional.ofNullable(control).map(ControlServer::uri);
    }

    public Bank bank() {
        return bank;
    }

    /** Makes so many empty blocks at once, for tests of what only happens much later. */
    public void fastForward(long blocks) {
        node.fastForward(blocks);
    }

    /** Waits until the node makes no more blocks. */
    public void awaitEnd() throws InterruptedException {
        maker.awaitEnd();
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        maker.close();
        try (directoryLock;
                node;
                server) {
            // Closed in this order: no more calls, no more facts, and only then room for another node.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException(file + ": locked by another node (expected: one node per directory)");
        }
        return channel;
    }
}
