package dev.concord.local.platform;

import dev.concord.local.campaign.Progress;
import dev.concord.local.infrastructure.JavaCommand;
import dev.concord.local.infrastructure.KafkaBroker;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.process.Child;
import dev.concord.local.process.FreePorts;
import dev.concord.local.process.ProcessIdentity;
import dev.concord.local.process.ProcessRegistry;
import dev.concord.local.process.Supervisor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A broker and the consensus service and nothing else, for measuring what the service can do. */
public final class ConsensusAlone implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int HEAP_MEBIBYTES = 1024;
    /** Caches are recorded with the flags of short runs. */
    private static final StartUpCaches NO_CACHES = StartUpCaches.none();

    private final Path home;
    private final DataDirectory data;
    private final Surroundings surroundings;
    private final String profile;
    private final Ports ports = Ports.choose(new FreePorts());
    private final HttpClient http = HttpClient.newHttpClient();
    private final ProcessRegistry registry;
    private final PlatformEvents events;
    private final Supervisor broker;
    private Supervisor service;

    /** A place to measure in, whose lock the caller holds; the service runs under the Spring profile, if it is not empty. */
    public ConsensusAlone(Path home, DataDirectory data, Surroundings surroundings, String profile, Progress progress) {
        this.home = home;
        this.data = data;
        this.surroundings = surroundings;
        this.profile = profile;
        this.registry = new ProcessRegistry(data.processes());
        this.events = new PlatformEvents(registry, new RunFile(data.runFile()), progress);
        this.broker = new Supervisor(events, START_PATIENCE, STOP_PATIENCE);
        this.service = new Supervisor(events, START_PATIENCE, STOP_PATIENCE);
    }

    /** Starts the broker. */
    public void startBroker() throws IOException, InterruptedException {
        var kafka = new KafkaBroker(data.of(KafkaBroker.NAME), ports.kafka(), ports.kafkaController(), NO_CACHES);
        broker.start(List.of(kafka.prepare(data.log(KafkaBroker.NAME), List.of(JavaCommand.ALL_COMPILERS))));
        broker.awaitReady();
    }

    /** Starts the service, for the first time or again where it stopped. */
    public void startService() throws IOException, InterruptedException {
        service = new Supervisor(events, START_PATIENCE, STOP_PATIENCE);
        service.start(List.of(consensus()));
        service.awaitReady();
    }

    public void stopService() {
        service.close();
    }

    /** Returns how much processor time the service has taken since it was started last. */
    public Duration serviceCpu() {
        return registry.find(Service.CONSENSUS.serviceName())
                .flatMap(ProcessIdentity::running)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Returns the broker's address. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    @Override
    public void close() {
        service.close();
        broker.close();
        http.shutdownNow();
    }

    private Child consensus() throws IOException {
        var settings = new ServiceSettings(data, ports, Secrets.in(data.secrets(), surroundings.random()));
        return new ServiceProcess(home, data, ports, settings, NO_CACHES, http)
                .of(
                        Service.CONSENSUS,
                        List.of("-Xmx" + HEAP_MEBIBYTES + "m", JavaCommand.ALL_COMPILERS),
                        Map.of("spring.profiles.active", profile));
    }
}
