package dev.concord.task;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.task.project.CreateProject;
import dev.concord.testing.Backing;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, once for all tests of a JVM, against the real PostgreSQL and Kafka; it ends with the JVM. */
public final class RunningTaskService {

    public static final String CALLER_SECRET = "a secret of the tests, long enough to sign";

    public static final String LEASE_SECRET = "the lease secret of the tests, 32+";

    /** The vendor that may refer to the bucket {@code pictures}. */
    public static final VendorId VENDOR_WITH_BUCKET = Samples.vendor();

    private static @Nullable RunningTaskService running;

    private final ConfigurableApplicationContext context;
    private final KafkaProducer<String, Event> others;

    private RunningTaskService(ConfigurableApplicationContext context, KafkaProducer<String, Event> others) {
        this.context = context;
        this.others = others;
    }

    public static synchronized RunningTaskService get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Creates a draft of a vendor's. */
    public ProjectId newProject(VendorId vendor) {
        var created = (CreateProject.Outcome.Created)
                bean(CreateProject.class).create(vendor, Optional.empty(), Samples.specification());
        return created.project().id();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    public String managementUrl(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + path;
    }

    /** Publishes what other services would; returns once the broker has it all. */
    public void publish(String topic, Collection<? extends Event> events) {
        try {
            var sent = events.stream()
                    .map(event -> others.send(new ProducerRecord<>(topic, event.key(), event)))
                    .toList();
            others.flush();
            for (var each : sent) {
                each.get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RunningTaskService start() {
        var database = Backing.postgres("task_service");
        var application = new SpringApplication(TaskServiceApplication.class);
        var context = application.run(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + Backing.kafka(),
                "--concord.web.caller-secret=" + CALLER_SECRET,
                "--concord.lease-secret=" + LEASE_SECRET,
                "--concord.webhooks.secret=another secret of the tests, as long",
                "--concord.live.longest=1m",
                "--concord.outbound.allow-http=true",
                "--concord.outbound.allow-internal=true",
                "--concord.imports.max-size=64MB",
                "--concord.media.folder=target/media",
                "--concord.uploads.folder=target/uploads",
                "--concord.uploads.max-size=80MB",
                "--concord.uploads.size-per-vendor=100MB",
                "--concord.uploads.per-vendor=4",
                "--concord.s3.endpoint=https://store.example.org",
                "--concord.s3.path-style=true",
                "--concord.s3.access-key=access",
                "--concord.s3.secret-key=a secret of the store",
                "--concord.s3.buckets[0].name=pictures",
                "--concord.s3.buckets[0].vendor=" + VENDOR_WITH_BUCKET,
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off");
        var serializer = new EventSerializer("tests", Samples.IDS, InstantSource.system());
        var others = new KafkaProducer<String, Event>(
                Map.of("bootstrap.servers", Backing.kafka(), "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                serializer);
        return new RunningTaskService(context, others);
    }
}
