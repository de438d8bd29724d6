package dev.concord.local.platform;

import dev.concord.local.campaign.Progress;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.infrastructure.Databases;
import dev.concord.local.infrastructure.NearNode;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.process.Child;
import dev.concord.local.process.FreePorts;
import dev.concord.local.process.ProcessIdentity;
import dev.concord.local.process.ProcessRegistry;
import dev.concord.local.process.StartFailed;
import dev.concord.local.process.Supervisor;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole platform, running under our supervision. */
public final class Platform implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    /** A JVM that ends writes its cache first, and all do at the same time. */
    private static final Duration RECORD_PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final DataDirectory data;
    private final Surroundings surroundings;
    private final StartUpCaches caches;
    private final Progress progress;
    private final ProcessRegistry registry;
    private final PlatformEvents events;
    private final Supervisor supervisor;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Guarded by this. */
    private boolean closed;

    /** A platform of what the build left below home, which keeps its state in the data directory, whose lock the caller holds. */
    public Platform(Path home, DataDirectory data, Surroundings surroundings, StartUpCaches caches, Progress progress) {
        this.home = home;
        this.data = data;
        this.surroundings = surroundings;
        this.caches = caches;
        this.progress = progress;
        this.registry = new ProcessRegistry(data.processes());
        this.events = new PlatformEvents(registry, new RunFile(data.runFile()), progress);
        this.supervisor = new Supervisor(events, START_PATIENCE, caches.recording() ? RECORD_PATIENCE : STOP_PATIENCE);
    }

    /** What runs, and whom to sign in as. */
    public record Ready(RunState state, FirstCustomers.Credentials customers) {}

    /** Starts everything and returns when labels can be given. */
    public Ready start() throws IOException, InterruptedException {
        return start(List.of(), List.of());
    }

    /** Starts everything, broker and services with JVM options that come after the usual ones, and win. */
    public Ready start(List<String> brokerOptions, List<String> serviceOptions)
            throws IOException, InterruptedException {
        var own = ProcessHandle.current().pid();
        ProcessIdentity.of(Launcher.NAME, own).ifPresent(registry::note);
        var ports = Ports.choose(new FreePorts());
        var secrets = Secrets.in(data.secrets(), surroundings.random());
        supervisor.start(new Infrastructure(home, data, ports, caches, brokerOptions).prepare());
        supervisor.awaitReady();
        createDatabases(ports);
        try (var rpc = NearRpc.over(List.of(Ports.http(ports.localnet())))) {
            var bank = bank(rpc);
            new Treasury(data, surroundings.random()).open(bank);
            new RootsAccount(data.rootsKey(), surroundings.random()).open(bank);
            supervisor.start(services(ports, secrets, serviceOptions));
            TokenFloat.open(bank);
            supervisor.awaitReady();
            var customers = customers(ports, secrets, rpc, bank);
            var state = events.announce(state(ports, secrets, customers));
            progress.step("the platform is ready");
            return new Ready(state, customers);
        }
    }

    /** Stops everything; a second call waits for the first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.step("stopping");
        supervisor.close();
        http.shutdownNow();
        events.retire();
        registry.clear();
        progress.step("stopped");
    }

    private List<Child> services(Ports ports, Secrets secrets, List<String> jvmOptions) throws IOException {
        var settings = new ServiceSettings(data, ports, secrets);
        var processes = new ServiceProcess(home, data, ports, settings, caches, http);
        var children = new ArrayList<Child>();
        for (var service : Service.values()) {
            children.add(processes.of(service, jvmOptions, Map.of()));
        }
        return children;
    }

    private NearAccount bank(NearRpc rpc) {
        var bank = NearNode.bank(data.log(NearNode.NAME));
        return new NearAccount(rpc, new AccountId(bank.accountId()), SecretKey.parse(bank.secretKey()));
    }

    private FirstCustomers.Credentials customers(Ports ports, Secrets secrets, NearRpc rpc, NearAccount bank)
            throws IOException, InterruptedException {
        try (var client = new ConcordClient(gateway(ports), surroundings.random())) {
            return new FirstCustomers(data.firstCustomers(), surroundings.random(), surroundings.ids())
                    .ensure(client, secrets.operatorToken(), rpc, bank);
        }
    }

    private static RunState state(Ports ports, Secrets secrets, FirstCustomers.Credentials customers) {
        return new RunState(
                gateway(ports).toString(),
                "127.0.0.1:" + ports.kafka(),
                "127.0.0.1:" + ports.postgres(),
                "127.0.0.1:" + ports.redis(),
                Ports.http(ports.localnet()).toString(),
                customers.vendorApiKey(),
                customers.taskerToken(),
                secrets.operatorToken(),
                Treasury.ACCOUNT,
                Map.of());
    }

    private static void createDatabases(Ports ports) {
        try {
            new Databases(ports.postgres()).create(ServiceSettings.DATABASES);
        } catch (SQLException refused) {
            throw new StartFailed("PostgreSQL: " + refused.getMessage(), refused);
        }
    }

    private static URI gateway(Ports ports) {
        return Ports.http(ports.of(Service.GATEWAY));
    }
}
