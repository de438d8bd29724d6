package dev.concord.testing;

import java.nio.file.Path;
import java.util.Map;

/** Embedded servers or containers, and why. Embedded unless containers can start without reaching for a registry. */
sealed interface ServerChoice {
    String description();

    record Embedded(String reason) implements ServerChoice {
        @Override
        public String description() {
            return "embedded, as " + reason;
        }
    }

    record Containers(Images images, String reason) implements ServerChoice {
        @Override
        public String description() {
            return "containers, as " + reason;
        }
    }

    /** Testcontainers starts it beside the first container to clean up after a killed JVM. */
    String REAPER = "testcontainers/ryuk:0.14.0";

    static ServerChoice from(Map<String, String> environment) {
        String host = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        if (!host.startsWith("unix://")) {
            return new Embedded("DOCKER_HOST is " + host + ", not a Unix socket");
        }
        var engine = new DockerEngine(Path.of(host.substring("unix://".length())));
        if (!engine.answers()) {
            return new Embedded("no Docker engine answers on " + engine.socket());
        }
        return withImages(environment, engine);
    }

    private static ServerChoice withImages(Map<String, String> environment, DockerEngine engine) {
        var images = Images.from(environment);
        for (String image : images.all()) {
            if (!engine.holds(image)) {
                return new Embedded("the Docker engine has no image " + image + ", and nothing is pulled");
            }
        }
        boolean reaperOff = Boolean.parseBoolean(environment.get("TESTCONTAINERS_RYUK_DISABLED"));
        if (!reaperOff && !engine.holds(REAPER)) {
            return new Embedded(
                    "the Docker engine has no image " + REAPER + ", and TESTCONTAINERS_RYUK_DISABLED is not true");
        }
        return new Containers(images, "a Docker engine with all images answers on " + engine.socket());
    }
}
