package dev.concord.local.platform;

import dev.concord.contracts.money.Asset;
import dev.concord.local.campaign.Progress;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.Credential;
import dev.concord.local.infrastructure.Binaries;
import dev.concord.local.infrastructure.Databases;
import dev.concord.local.infrastructure.KafkaBroker;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.local.infrastructure.NearNode;
import dev.concord.local.infrastructure.PostgresServer;
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
import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The payout service on a database, a broker and a chain of its own and nothing else, for trying out what it does. */
public final class PayoutAlone implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration CREDENTIALS_LAST = Duration.ofDays(1);
    private static final int CONTROL_PORT = 3031;
    private static final int SECOND_PORT = 8114;
    private static final int SECOND_MANAGEMENT_PORT = 9114;
    private static final String DATABASE = "payout_service";

    private final Path home;
    private final DataDirectory data;
    private final Surroundings surroundings;
    private final PayoutSetup setup;
    private final StartUpCaches caches;
    private final FreePorts free = new FreePorts();
    private final Ports ports = Ports.choose(free);
    private final int controlPort = free.choose(CONTROL_PORT);
    private final int secondPort = free.choose(SECOND_PORT);
    private final int secondManagementPort = free.choose(SECOND_MANAGEMENT_PORT);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ProcessRegistry registry;
    private final PlatformEvents events;
    private final Supervisor infrastructure;
    private final Secrets secrets;
    private final Map<PayoutReplica, Supervisor> services = new ConcurrentHashMap<>();

    /** A place to try things out in, whose lock the caller holds. */
    public PayoutAlone(Path home, DataDirectory data, Surroundings surroundings, PayoutSetup setup, Progress progress)
            throws IOException {
        this.home = home;
        this.data = data;
        this.surroundings = surroundings;
        this.setup = setup;
        this.caches = setup.isLong() ? StartUpCaches.none() : StartUpCaches.used(home);
        this.registry = new ProcessRegistry(data.processes());
        this.events = new PlatformEvents(registry, new RunFile(data.runFile()), progress);
        this.infrastructure = new Supervisor(events, START_PATIENCE, STOP_PATIENCE);
        this.secrets = Secrets.in(data.secrets(), surroundings.random());
    }

    /** Starts everything but the service, and opens the service's accounts. */
    public void startInfrastructure() throws IOException, InterruptedException {
        // Ctrl-C reaches this process alone.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        var binaries = new Binaries(home.resolve("deploy/local/target/binaries"));
        var kafka = new KafkaBroker(data.of(KafkaBroker.NAME), ports.kafka(), ports.kafkaController(), caches);
        var chain = new NearNode(data.of(NearNode.NAME), ports.localnet(), caches);
        infrastructure.start(List.of(
                new PostgresServer(binaries, data.of(PostgresServer.NAME), ports.postgres())
                        .prepare(data.log(PostgresServer.NAME)),
                kafka.prepare(data.log(KafkaBroker.NAME), setup.jvmOptions()),
                chain.prepare(data.log(NearNode.NAME), setup.chainJvmOptions(), setup.chainArguments(controlPort))));
        infrastructure.awaitReady();
        try (var rpc = NearRpc.over(List.of(near()))) {
            new Databases(ports.postgres()).create(List.of(DATABASE));
            var bank = bank(rpc);
            new Treasury(data, surroundings.random(), setup.lanes()).open(bank);
            new RootsAccount(data.rootsKey(), surroundings.random()).open(bank);
            TokenFloat.open(bank);
        } catch (SQLException refused) {
            throw new StartFailed("PostgreSQL: " + refused.getMessage(), refused);
        }
    }

    /** Starts the service as one process. */
    public void startService() throws IOException, InterruptedException {
        start(Set.of(PayoutReplica.FIRST));
    }

    /** Starts some of the service's processes, for the first time or again after a kill. */
    public void start(Set<PayoutReplica> replicas) throws IOException, InterruptedException {
        for (var replica : replicas) {
            var service = new Supervisor(events, START_PATIENCE, STOP_PATIENCE);
            services.put(replica, service);
            service.start(List.of(process(replica)));
        }
        for (var service : services.values()) {
            service.awaitReady();
        }
    }

    private Child process(PayoutReplica replica) throws IOException {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("concord.near.endpoints", endpoints().map(URI::toString).toList());
        properties.put("concord.near.witnesses", setup.witnesses());
        properties.putAll(setup.properties());
        var settings = new ServiceSettings(data, ports, secrets);
        var services = new ServiceProcess(home, data, ports, settings, caches, http);
        return switch (replica) {
            case FIRST -> services.of(Service.PAYOUT, setup.jvmOptions(), properties);
            case SECOND -> {
                properties.put("server.port", secondPort);
                yield services.named(
                        replica.processName(), Service.PAYOUT, secondManagementPort, setup.jvmOptions(), properties);
            }
        };
    }

    /** Ends some of the service's processes as a crash would (kill -9). */
    public void kill(Set<PayoutReplica> replicas) throws InterruptedException {
        for (var replica : replicas) {
            var service = services.remove(replica);
            if (service != null) {
                service.kill();
            }
        }
    }

    /** Returns which of the service's processes has the id, if one does. */
    public Optional<PayoutReplica> replica(long processId) {
        return Arrays.stream(PayoutReplica.values())
                .filter(replica ->
                        registry.find(replica.processName()).stream().anyMatch(found -> found.pid() == processId))
                .findFirst();
    }

    /** Returns the nodes that the service asks: the same one, as if several stood there. */
    private Stream<URI> endpoints() {
        return setup.endpoints().stream().map(path -> near().resolve(path));
    }

    /** Returns where the chain answers. */
    public URI near() {
        return Ports.http(ports.localnet());
    }

    /** Returns where the chain can be made to go wrong. */
    public URI control() {
        return Ports.http(controlPort);
    }

    public URI service() {
        return Ports.http(ports.of(Service.PAYOUT));
    }

    /** Returns where the service tells what it has measured. */
    public URI metrics() {
        return Ports.http(ports.managementOf(Service.PAYOUT)).resolve("/actuator/prometheus");
    }

    /** Returns the broker's address. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Returns the JDBC address of the service's database, with its user. */
    public String database() {
        return new Databases(ports.postgres()).url(DATABASE) + "?user=" + PostgresServer.USER;
    }

    /** Returns the account that has all the money, on chain. */
    public NearAccount bank(NearRpc rpc) {
        var bank = NearNode.bank(data.log(NearNode.NAME));
        return new NearAccount(rpc, new AccountId(bank.accountId()), SecretKey.parse(bank.secretKey()));
    }

    /** Returns the account that pays. */
    public String treasury() {
        return Treasury.ACCOUNT;
    }

    /** Returns the account of a vendor who holds tokens, on chain; it is created by whoever needs it. */
    public AccountId vendorAccount() {
        return FirstCustomers.VENDOR_ACCOUNT;
    }

    /** Returns the token that the treasury and the vendor's account can receive. */
    public Asset token() {
        return new Asset(LocalToken.CONTRACT);
    }

    /** Returns what makes the service believe who calls. */
    public Credential credential(Caller caller) {
        var expiry = surroundings.clock().instant().plus(CREDENTIALS_LAST);
        return Credential.caller(CallerToken.mint(caller, expiry, secrets.callerSecret()));
    }

    /** Returns how much processor time a process and its children have taken. */
    public Duration cpu(PayoutProcess process) {
        return registry.find(process.processName()).flatMap(ProcessIdentity::running).stream()
                .flatMap(found -> Stream.concat(Stream.of(found), found.descendants()))
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        services.values().forEach(Supervisor::close);
        infrastructure.close();
        http.shutdownNow();
        registry.clear();
    }
}
