package dev.concord.localnet;

import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.node.BlockMaker;
import dev.concord.localnet.node.Node;
import dev.concord.localnet.node.NodeSettings;
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

/** A simulated NEAR node in this process. Its state lies in one directory, and survives this process however it ends. */
public final class LocalNode implements AutoCloseable {

    private final FileChannel directoryLock;
    private final Bank bank;
    private final Node node;
    private final BlockMaker maker;
    private final RpcServer server;

    private LocalNode(FileChannel directoryLock, Bank bank, Node node, BlockMaker maker, RpcServer server) {
        this.directoryLock = directoryLock;
        this.bank = bank;
        this.node = node;
        this.maker = maker;
        this.server = server;
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
        try {
            Files.createDirectories(data);
            var lock = lock(data.resolve("lock"));
            try {
                return start(lock, data, port, settings);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LocalNode start(FileChannel lock, Path data, int port, NodeSettings settings) throws IOException {
        var random = LocalnetConfiguration.random();
        var clock = LocalnetConfiguration.clock();
        var bank = BankFile.readOrCreate(data.resolve("bank.json"), random);
        var seed = new byte[CryptoHash.SIZE];
        random.nextBytes(seed);
        var genesis =
                new Genesis(CryptoHash.of(seed), bank.accountId(), bank.key().publicKey());
        var node = Node.open(data, genesis, settings, clock);
        var server = RpcServer.start(node, port, clock);
        return new LocalNode(lock, bank, node, BlockMaker.start(node, clock), server);
    }

    /** Where to ask. */
    public URI uri() {
        return server.uri();
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
