package dev.concord.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The trial service on a port of its own, once for all tests of a JVM; it ends with the JVM. */
final class RunningEdge {

    static final String SECRET = "the caller secret of the tests, 32+";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static @Nullable RunningEdge running;

    private final ConfigurableApplicationContext context;

    private RunningEdge(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static synchronized RunningEdge get() {
        if (running == null) {
            running = new RunningEdge(start(SECRET));
        }
        return running;
    }

    static ConfigurableApplicationContext start(String secret) {
        return new SpringApplication(TrialApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=trial-service",
                        "--spring.threads.virtual.enabled=true",
                        "--concord.rows.wall=requests",
                        "--concord.web.caller-secret=" + secret,
                        "--concord.web.streamed-paths=/streams/*/files",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=off");
    }

    HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
