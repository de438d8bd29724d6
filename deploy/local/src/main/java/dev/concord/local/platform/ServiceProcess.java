package dev.concord.local.platform;

import dev.concord.local.infrastructure.JavaCommand;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.process.Child;
import dev.concord.local.process.Readiness;
import dev.concord.local.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Runs a service from its Boot jar, as a JVM of its own. */
final class ServiceProcess {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final Path home;
    private final DataDirectory data;
    private final Ports ports;
    private final ServiceSettings settings;
    private final StartUpCaches caches;
    private final HttpClient http;

    ServiceProcess(
            Path home,
            DataDirectory data,
            Ports ports,
            ServiceSettings settings,
            StartUpCaches caches,
            HttpClient http) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.caches = caches;
        this.http = http;
    }

    /** Describes the process with JVM options and properties that come after the usual ones, and win. Settings travel in the environment: they hold secrets. */
    Child of(Service service, List<String> jvmOptions, Map<String, Object> properties) throws IOException {
        return named(service.serviceName(), service, ports.managementOf(service), jvmOptions, properties);
    }

    /** Describes a process of a service under a name of its own, with the port at which its health is asked for. */
    Child named(
            String name, Service service, int managementPort, List<String> jvmOptions, Map<String, Object> properties)
            throws IOException {
        var all = new LinkedHashMap<>(settings.of(service));
        all.put("management.server.port", managementPort);
        all.putAll(properties);
        var management = Ports.http(managementPort);
        return new Child(
                name,
                JavaCommand.withHeap(service.heapMebibytes())
                        .with(caches.options(service.serviceName()))
                        .with(jvmOptions)
                        .running(List.of(
                                "-jar", new ServiceProgram(home, service).file().toString())),
                Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(all)),
                data.log(name),
                readiness(management),
                StopSignal.TERMINATE,
                Optional.of(management));
    }

    private Readiness readiness(URI management) {
        var request = HttpRequest.newBuilder(management.resolve("/actuator/health/readiness"))
                .timeout(ASK_TIMEOUT)
                .build();
        return () -> {
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == OK;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
