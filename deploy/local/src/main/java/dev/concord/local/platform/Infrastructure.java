package dev.concord.local.platform;

import dev.concord.local.infrastructure.Binaries;
import dev.concord.local.infrastructure.KafkaBroker;
import dev.concord.local.infrastructure.NearNode;
import dev.concord.local.infrastructure.PostgresServer;
import dev.concord.local.infrastructure.RedisServer;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.process.Child;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** What the services stand on. The first start unpacks and initialises for some seconds, so all is prepared at once. */
final class Infrastructure {

    private final DataDirectory data;
    private final Ports ports;
    private final StartUpCaches caches;
    private final List<String> brokerOptions;
    private final Binaries binaries;

    Infrastructure(Path home, DataDirectory data, Ports ports, StartUpCaches caches, List<String> brokerOptions) {
        this.data = data;
        this.ports = ports;
        this.caches = caches;
        this.brokerOptions = List.copyOf(brokerOptions);
        this.binaries = new Binaries(home.resolve("deploy/local/target/binaries"));
    }

    /** Returns the processes, whose data directories are ready. */
    List<Child> prepare() throws IOException, InterruptedException {
        var preparations = List.<Callable<Child>>of(this::postgres, this::kafka, this::redis, this::localnet);
        var children = new ArrayList<Child>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var prepared : executor.invokeAll(preparations)) {
                children.add(prepared.get());
            }
        } catch (ExecutionException failed) {
            throw failure(failed);
        }
        return List.copyOf(children);
    }

    private Child postgres() throws IOException, InterruptedException {
        return new PostgresServer(binaries, data.of(PostgresServer.NAME), ports.postgres())
                .prepare(data.log(PostgresServer.NAME));
    }

    private Child kafka() throws IOException, InterruptedException {
        return new KafkaBroker(data.of(KafkaBroker.NAME), ports.kafka(), ports.kafkaController(), caches)
                .prepare(data.log(KafkaBroker.NAME), brokerOptions);
    }

    private Child redis() throws IOException {
        return new RedisServer(binaries, data.of(RedisServer.NAME), ports.redis()).prepare(data.log(RedisServer.NAME));
    }

    private Child localnet() throws IOException {
        return new NearNode(data.of(NearNode.NAME), ports.localnet(), caches).prepare(data.log(NearNode.NAME));
    }

    private static StartFailed failure(ExecutionException failed) {
        var cause = failed.getCause();
        if (cause instanceof StartFailed known) {
            return known;
        }
        return new StartFailed(String.valueOf(cause), failed);
    }
}
