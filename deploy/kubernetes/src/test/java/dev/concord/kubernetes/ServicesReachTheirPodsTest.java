package dev.concord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ServicesReachTheirPodsTest {
    private static final Cluster CLUSTER = Cluster.ofBase();

    @ParameterizedTest
    @MethodSource("workloads")
    void every_workload_has_a_service_and_a_disruption_budget(Workload workload) {
        assertThat(CLUSTER.all(Service.class)
                        .filter(service -> workload.matches(service.getSpec().getSelector())))
                .singleElement()
                .satisfies(
                        service -> assertThat(service.getMetadata().getName()).isEqualTo(workload.name()))
                .satisfies(service -> assertThat(service.getSpec().getPorts())
                        .allSatisfy(port -> assertThat(workload.ports())
                                .contains(port.getTargetPort().getStrVal())));
        assertThat(CLUSTER.all(PodDisruptionBudget.class)
                        .filter(budget -> workload.isSelectedBy(budget.getSpec().getSelector())))
                .hasSize(1);
    }

    @Test
    void the_stateful_set_names_a_headless_service() {
        assertThat(CLUSTER.all(StatefulSet.class)).isNotEmpty().allSatisfy(set -> {
            var service = CLUSTER.service(set.getSpec().getServiceName());
            assertThat(service.getSpec().getClusterIP()).isEqualTo("None");
        });
    }

    @Test
    void every_service_and_budget_selects_some_pods() {
        assertThat(CLUSTER.all(Service.class))
                .allSatisfy(service -> assertThat(CLUSTER.workloads())
                        .anyMatch(workload -> workload.matches(service.getSpec().getSelector())));
        assertThat(CLUSTER.all(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(CLUSTER.workloads())
                        .anyMatch(workload ->
                                workload.isSelectedBy(budget.getSpec().getSelector())));
    }

    @Test
    void every_network_policy_guards_pods_and_ports_that_exist() {
        assertThat(CLUSTER.all(NetworkPolicy.class)).isNotEmpty().allSatisfy(policy -> {
            var guarded = CLUSTER.workloads().stream()
                    .filter(workload -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                    .toList();
            assertThat(guarded).isNotEmpty();
            assertThat(policy.getSpec().getIngress())
                    .flatExtracting(rule -> rule.getPorts())
                    .isNotEmpty()
                    .allSatisfy(port -> assertThat(guarded)
                            .allMatch(workload ->
                                    workload.ports().contains(port.getPort().getStrVal())));
        });
    }

    @Test
    void the_gateway_finds_the_services_it_routes_to() {
        var routes = CLUSTER.configMap("gateway").getData().entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_SERVICE"))
                .map(setting -> URI.create(setting.getValue()))
                .toList();

        assertThat(routes)
                .hasSize(4)
                .allSatisfy(route -> assertThat(
                                CLUSTER.service(serviceOf(route)).getSpec().getPorts())
                        .anyMatch(port -> port.getPort() == route.getPort()));
    }

    static List<Workload> workloads() {
        return CLUSTER.workloads();
    }

    /** One pod of a headless service goes by its own name in front of the service's. */
    private static String serviceOf(URI route) {
        return route.getHost().substring(route.getHost().indexOf('.') + 1);
    }
}
