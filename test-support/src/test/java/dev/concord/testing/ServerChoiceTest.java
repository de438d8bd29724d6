package dev.concord.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerChoiceTest {
    private static final Set<String> IMAGES =
            Set.of("concord-test/postgres:latest", "concord-test/kafka:latest", "concord-test/redis:latest");

    @TempDir
    private Path directory;

    @Test
    void without_an_engine_the_servers_are_embedded() {
        var choice = ServerChoice.from(environment());

        assertThat(choice).isInstanceOf(ServerChoice.Embedded.class);
        assertThat(choice.description()).contains("no Docker engine answers on " + socket());
    }

    @Test
    void an_engine_elsewhere_is_not_asked() {
        var choice = ServerChoice.from(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375"));

        assertThat(choice.description())
                .isEqualTo("embedded, as DOCKER_HOST is tcp://127.0.0.1:2375, not a Unix socket");
    }

    @Test
    void a_missing_image_is_not_pulled() throws Exception {
        try (var _ = FakeDockerEngine.with(socket(), Set.of("concord-test/postgres:latest"))) {
            var choice = ServerChoice.from(environment());

            assertThat(choice.description())
                    .isEqualTo(
                            "embedded, as the Docker engine has no image concord-test/kafka:latest, and nothing is pulled");
        }
    }

    @Test
    void a_missing_reaper_is_not_pulled_either() throws Exception {
        try (var _ = FakeDockerEngine.with(socket(), IMAGES)) {
            var choice = ServerChoice.from(environment());

            assertThat(choice.description()).contains(ServerChoice.REAPER, "TESTCONTAINERS_RYUK_DISABLED");
        }
    }

    @Test
    void an_engine_with_all_images_runs_containers() throws Exception {
        try (var _ = FakeDockerEngine.with(socket(), IMAGES)) {
            var choice = ServerChoice.from(
                    Map.of("DOCKER_HOST", "unix://" + socket(), "TESTCONTAINERS_RYUK_DISABLED", "true"));

            assertThat(choice).isInstanceOf(ServerChoice.Containers.class);
        }
    }

    @Test
    void images_may_have_other_names() throws Exception {
        try (var _ = FakeDockerEngine.with(socket(), Set.of("postgres:17", "apache/kafka:4.2.1", "redis:6.2"))) {
            var choice = ServerChoice.from(Map.of(
                    "DOCKER_HOST",
                    "unix://" + socket(),
                    "TESTCONTAINERS_RYUK_DISABLED",
                    "true",
                    Images.POSTGRES,
                    "postgres:17",
                    Images.KAFKA,
                    "apache/kafka:4.2.1",
                    Images.REDIS,
                    "redis:6.2"));

            assertThat(choice).isInstanceOf(ServerChoice.Containers.class);
        }
    }

    private Map<String, String> environment() {
        return Map.of("DOCKER_HOST", "unix://" + socket());
    }

    private Path socket() {
        return directory.resolve("docker.sock");
    }
}
