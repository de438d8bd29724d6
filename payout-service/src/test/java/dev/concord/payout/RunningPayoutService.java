package dev.concord.payout;

import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.transaction.Action;
import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with its own database and a simulated chain, on real PostgreSQL and Kafka. */
public final class RunningPayoutService implements AutoCloseable {

    public static final String CALLER_SECRET = "the caller secret of the tests, 32+";
    public static final AccountId TREASURY = new AccountId("treasury.bank.localnet");
    /** What the treasury is to hold at most: it is opened with less. */
    public static final NearAmount CAP = NearAmount.ofNear("1000000");

    private static final int LANES = 4;

    private final LyingNode node;
    private final NearRpc rpc;
    private final List<SecretKey> keys;
    private final Map<String, Object> settings;
    private ConfigurableApplicationContext context;

    private RunningPayoutService(LyingNode node, NearRpc rpc, List<SecretKey> keys, Map<String, Object> settings) {
        this.node = node;
        this.rpc = rpc;
        this.keys = keys;
        this.settings = settings;
        this.context = run(settings);
    }

    /** Starts a service of which some settings differ from the usual ones. */
    public static RunningPayoutService start(Path directory, NodeSettings chain, Map<String, Object> different) {
        var node = LyingNode.start(directory.resolve("chain"), chain);
        var rpc = node.rpc("/honest");
        var random = new SplittableRandom();
        var keys = Stream.generate(() -> SecretKey.random(random)).limit(LANES).toList();
        openTreasury(node.bank(rpc), keys);
        var settings = settings(node, keysFile(directory, keys), Backing.postgres("payout"));
        settings.putAll(different);
        return new RunningPayoutService(node, rpc, keys, settings);
    }

    private static void openTreasury(OnChain bank, List<SecretKey> keys) {
        var actions = new ArrayList<Action>();
        actions.add(new Action.CreateAccount());
        actions.add(new Action.Transfer(NearAmount.ofNear("100")));
        keys.forEach(key -> actions.add(Action.AddKey.fullAccess(key.publicKey())));
        bank.execute(TREASURY, actions.toArray(Action[]::new));
    }

    private static Path keysFile(Path directory, List<SecretKey> keys) {
        try {
            var texts = keys.stream().map(SecretKey::reveal).toList();
            return Files.write(directory.resolve("treasury-keys"), new JsonMapper().writeValueAsBytes(texts));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> settings(LyingNode node, Path keysFile, Database database) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.kafka.bootstrap-servers", Backing.kafka());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("concord.web.caller-secret", CALLER_SECRET);
        var endpoints = node.endpoints("/first", "/second").stream().map(URI::toString);
        settings.put("concord.near.endpoints", endpoints.collect(Collectors.joining(",")));
        settings.put("concord.near.chain-id", "localnet");
        settings.put("concord.near.witnesses", 2);
        settings.put("concord.near.treasury.account-id", TREASURY.value());
        settings.put("concord.near.treasury.keys-file", keysFile);
        settings.put(
                "concord.top-up.cold-account", node.node().bank().accountId().value());
        settings.put("concord.top-up.cold-key", node.node().bank().key().publicKey());
        settings.put("concord.top-up.floats[0].asset", "NEAR");
        settings.put("concord.top-up.floats[0].low", CAP);
        settings.put("concord.top-up.floats[0].cap", CAP);
        settings.put("concord.payout.max-age", "1s");
        settings.put("concord.payout.plan-every", "100ms");
        settings.put("concord.payout.bury-every", "500ms");
        settings.put("logging.level.root", "warn");
        settings.put("spring.main.banner-mode", "off");
        return settings;
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings) {
        var arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        return new SpringApplicationBuilder(PayoutServiceApplication.class).run(arguments.toArray(String[]::new));
    }

    /** Waits until the service has pinned the chain: nothing is paid or credited before. */
    public void awaitOpenChain(Duration patience) {
        await().atMost(patience).until(() -> bean(OpenChain.class).standing() instanceof ChainStanding.Open);
    }

    /** Stops the service and starts it again, on the same database and chain. */
    public void restart() {
        context.close();
        context = run(settings);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns the chain, of which the service knows the endpoints {@code /first} and {@code /second}. */
    public LyingNode node() {
        return node;
    }

    public NearRpc rpc() {
        return rpc;
    }

    /** Returns the account that has money. */
    public OnChain bank() {
        return node.bank(rpc);
    }

    /** Returns the treasury with one of its keys. */
    public OnChain treasury(int lane) {
        return new OnChain(rpc, TREASURY, keys.get(lane));
    }

    public List<SecretKey> keys() {
        return keys;
    }

    public CallerClient client(dev.concord.web.Caller caller) {
        return new CallerClient(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), caller);
    }

    public String managementUrl(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port") + path;
    }

    /** Appends what the other services would. */
    public void publish(Event... events) {
        var publisher = context.getBean(EventPublisher.class);
        var appends = Stream.of(events).map(publisher::send).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(appends).orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        context.close();
        rpc.close();
        node.close();
    }
}
