package dev.concord.submission;

import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.submission.redis.Scripts;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a port of its own, with real servers behind it. */
public final class RunningService implements AutoCloseable {

    static final String LEASE_SECRET = "the lease secret of the tests, 32+";
    static final String CALLER_SECRET = "the caller secret of the tests, 32+";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningService start(String redis, Database database) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.kafka.bootstrap-servers", Backing.kafka());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", 4);
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("concord.redis.uri", redis);
        settings.put("concord.redis.timeout", "1s");
        settings.put("concord.lease-secret", LEASE_SECRET);
        settings.put("concord.web.caller-secret", CALLER_SECRET);
        settings.put("spring.main.banner-mode", "off");
        var arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        return new RunningService(
                new SpringApplicationBuilder(SubmissionServiceApplication.class).run(arguments.toArray(String[]::new)));
    }

    /** Returns what a tasker calls the service with. */
    TaskerClient tasker(String name) {
        return new TaskerClient(port("local.server.port"), Samples.who(name));
    }

    /** Returns what a vendor calls the service with; the owner of all samples is called "vendor". */
    TaskerClient vendor(String name) {
        return new TaskerClient(port("local.server.port"), new VendorCaller(new VendorId(Samples.id(name))));
    }

    int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Appends what the other services would. */
    void publish(Event... events) {
        var publisher = context.getBean(EventPublisher.class);
        var appends = new CompletableFuture<?>[events.length];
        for (var i = 0; i < events.length; i++) {
            appends[i] = publisher.send(events[i]);
        }
        CompletableFuture.allOf(appends).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Opens a project with so many tasks, and waits until all of them are on offer; returns the project. */
    Samples open(Samples project, int tasks) {
        publish(project.opened(1, ProjectState.OPEN));
        var events = new Event[tasks];
        for (var task = 0; task < tasks; task++) {
            events[task] = project.created(Integer.toString(task));
        }
        publish(events);
        var names = "submission:project:" + project.project() + ":names";
        await().atMost(PATIENCE)
                .until(() -> context.getBean(Scripts.class).hash(names).size() == tasks);
        return project;
    }

    /** Waits until the service says that it can serve. */
    void awaitReady() {
        await().atMost(PATIENCE).until(() -> management().status("/actuator/health/readiness") == 200);
    }

    ManagementClient management() {
        return new ManagementClient(port("local.management.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
