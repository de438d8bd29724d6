package dev.concord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PodsAreConfinedTest {
    @ParameterizedTest
    @MethodSource("workloads")
    void a_pod_runs_as_nobody_special(Workload workload) {
        var security = workload.pod().getSecurityContext();

        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getRunAsUser()).isPositive();
        assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_container_cannot_change_itself_or_gain_rights(Workload workload) {
        var security = workload.container().getSecurityContext();

        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_pod_has_no_account_in_the_cluster(Workload workload) {
        assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_container_asks_for_what_it_needs_and_is_held_to_a_limit(Workload workload) {
        var resources = workload.container().getResources();

        for (String resource : List.of("cpu", "memory")) {
            var request = resources.getRequests().get(resource);
            var limit = resources.getLimits().get(resource);
            assertThat(Quantity.getAmountInBytes(request))
                    .isPositive()
                    .isLessThanOrEqualTo(Quantity.getAmountInBytes(limit));
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_probes_ask_the_health_groups_of_the_management_port(Workload workload) {
        var container = workload.container();

        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        assertThat(container.getLivenessProbe().getHttpGet().getPort().getStrVal())
                .isEqualTo("management");
        assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                .isEqualTo("management");
    }

    static List<Workload> workloads() {
        return Cluster.ofBase().workloads();
    }
}
