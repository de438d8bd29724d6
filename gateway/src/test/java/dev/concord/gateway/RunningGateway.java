package dev.concord.gateway;

import dev.concord.testing.Backing;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway on ports of its own, with a real database and a stub for each service. */
public final class RunningGateway implements AutoCloseable {

    public static final String CALLER_SECRET = "the caller secret of the tests, 32+";
    public static final String OPERATOR = "co_the-operators-token-of-the-tests-32-and-more";

    private final RecordingService tasks = RecordingService.start("task-service");
    private final RecordingService submissions = RecordingService.start("submission-service");
    private final RecordingService consensus = RecordingService.start("consensus-service");
    private final RecordingService payouts = RecordingService.start("payout-service");
    private final ConfigurableApplicationContext context;

    private RunningGateway(Map<String, Object> special) throws IOException {
        var database = Backing.postgres("gateway");
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", 4);
        settings.put("spring.main.banner-mode", "off");
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("concord.web.caller-secret", CALLER_SECRET);
        settings.put("concord.gateway.operator-token", OPERATOR);
        for (var routes : List.of("entry", "sign-in", "labelling", "money", "admin", "write", "read")) {
            settings.put("concord.gateway.limits." + routes, 10_000_000);
        }
        settings.put("concord.gateway.task-service", tasks.address());
        settings.put("concord.gateway.submission-service", submissions.address());
        settings.put("concord.gateway.consensus-service", consensus.address());
        settings.put("concord.gateway.payout-service", payouts.address());
        settings.putAll(special);
        var arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        context = new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
    }

    public static RunningGateway start() throws IOException {
        return new RunningGateway(Map.of());
    }

    public static RunningGateway start(Map<String, Object> special) throws IOException {
        return new RunningGateway(special);
    }

    public RecordingService tasks() {
        return tasks;
    }

    public RecordingService submissions() {
        return submissions;
    }

    public RecordingService consensus() {
        return consensus;
    }

    public RecordingService payouts() {
        return payouts;
    }

    public void resetServices() {
        tasks.reset();
        submissions.reset();
        consensus.reset();
        payouts.reset();
    }

    public int port() {
        return port("local.server.port");
    }

    public ApiClient anonymous() {
        return new ApiClient(origin("local.server.port"), Map.of());
    }

    public ApiClient operator() {
        return anonymous().with("Authorization", "Bearer " + OPERATOR);
    }

    public ApiClient newVendor() {
        var vendor = operator().post("/v1/vendors", "{\"name\":\"Vision Works\"}");
        return anonymous().with("X-Api-Key", vendor.json().required("apiKey").asString());
    }

    public ApiClient newTasker() {
        var tasker = anonymous().post("/v1/taskers", "{\"id\":\"" + UUID.randomUUID() + "\",\"agent\":false}");
        return anonymous()
                .with(
                        "Authorization",
                        "Bearer " + tasker.json().required("token").asString());
    }

    public ApiClient management() {
        return new ApiClient(origin("local.management.port"), Map.of());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        tasks.close();
        submissions.close();
        consensus.close();
        payouts.close();
    }

    private URI origin(String port) {
        return URI.create("http://127.0.0.1:" + port(port));
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }
}
