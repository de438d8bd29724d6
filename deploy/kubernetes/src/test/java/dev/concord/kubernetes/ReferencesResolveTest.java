package dev.concord.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReferencesResolveTest {
    private static final Cluster CLUSTER = Cluster.ofBase();
    private static final Pattern SECRET_IN_README =
            Pattern.compile("^\\| `([a-z-]+)` \\| `([a-z.]+)`", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("workloads")
    void a_workload_selects_its_own_pods_and_no_others(Workload workload) {
        var selected = CLUSTER.workloads().stream().filter(other -> other.isSelectedBy(workload.selector()));

        assertThat(selected).containsExactly(workload);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_config_map_that_is_read_exists(Workload workload) {
        var known = CLUSTER.all(ConfigMap.class)
                .map(item -> item.getMetadata().getName())
                .collect(toSet());
        var read = workload.container().getEnvFrom().stream()
                .map(source -> source.getConfigMapRef().getName())
                .toList();

        assertThat(read).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_variable_is_set_twice(Workload workload) {
        var container = workload.container();
        var fromMaps = container.getEnvFrom().stream()
                .flatMap(source -> CLUSTER.configMap(source.getConfigMapRef().getName()).getData().keySet().stream());
        var own = container.getEnv().stream().map(EnvVar::getName);

        assertThat(Stream.concat(fromMaps, own)).doesNotHaveDuplicates();
    }

    @Test
    void every_config_map_is_read() {
        var read = CLUSTER.workloads().stream()
                .flatMap(workload -> workload.container().getEnvFrom().stream())
                .map(source -> source.getConfigMapRef().getName())
                .collect(toSet());

        assertThat(CLUSTER.all(ConfigMap.class).map(item -> item.getMetadata().getName()))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void the_secrets_that_are_read_are_those_the_readme_asks_for() throws IOException {
        var documented = SECRET_IN_README
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1) + "/" + row.group(2))
                .toList();

        assertThat(documented).isNotEmpty().containsExactlyInAnyOrderElementsOf(secretKeysRead());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_volume_that_is_mounted_exists(Workload workload) {
        var mounted = workload.container().getVolumeMounts().stream().map(VolumeMount::getName);

        assertThat(mounted).containsExactlyInAnyOrderElementsOf(workload.volumes());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_probes_ask_a_port_that_is_open(Workload workload) {
        var container = workload.container();
        var asked = Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .map(Probe::getHttpGet)
                .map(get -> get.getPort().getStrVal())
                .toList();

        assertThat(asked).isSubsetOf(workload.ports());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_named_ports_are_those_the_services_listen_on(Workload workload) {
        var settings = CLUSTER.configMap("concord").getData();

        assertThat(workload.container().getPorts())
                .extracting(port -> port.getName() + " " + port.getContainerPort())
                .containsExactly(
                        "http " + settings.get("SERVER_PORT"), "management " + settings.get("MANAGEMENT_SERVER_PORT"));
    }

    static List<Workload> workloads() {
        return CLUSTER.workloads();
    }

    private static Set<String> secretKeysRead() {
        var variables = CLUSTER.workloads().stream()
                .flatMap(workload -> workload.container().getEnv().stream())
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .map(secret -> secret.getName() + "/" + secret.getKey());
        var files = CLUSTER.workloads().stream()
                .flatMap(workload -> workload.pod().getVolumes().stream())
                .map(volume -> volume.getSecret())
                .filter(Objects::nonNull)
                .flatMap(secret -> secret.getItems().stream()
                        .map(KeyToPath::getKey)
                        .map(key -> secret.getSecretName() + "/" + key));
        return Stream.concat(variables, files).collect(toSet());
    }
}
