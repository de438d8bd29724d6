package dev.concord.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the base would put into a cluster, by kind. */
record Cluster(List<Manifest> manifests) {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    static Cluster ofBase() {
        try {
            return new Cluster(Kustomization.render());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HasMetadata strictly(Manifest manifest) {
        var kind = KINDS.get(manifest.kind());
        if (kind == null) {
            throw new IllegalArgumentException(
                    manifest.file() + ": " + manifest.kind() + " (expected: one of " + KINDS.keySet() + ")");
        }
        return manifest.as(kind);
    }

    Stream<HasMetadata> resources() {
        return manifests.stream()
                .filter(manifest -> !manifest.kind().equals(KafkaTopic.KIND))
                .map(Cluster::strictly);
    }

    List<KafkaTopic> topics() {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(KafkaTopic.KIND))
                .map(manifest -> manifest.as(KafkaTopic.class))
                .toList();
    }

    List<Workload> workloads() {
        return Stream.concat(
                        all(Deployment.class)
                                .map(item -> new Workload(
                                        item.getMetadata().getName(),
                                        item.getSpec().getSelector(),
                                        item.getSpec().getTemplate(),
                                        List.of())),
                        all(StatefulSet.class)
                                .map(item -> new Workload(
                                        item.getMetadata().getName(),
                                        item.getSpec().getSelector(),
                                        item.getSpec().getTemplate(),
                                        item.getSpec().getVolumeClaimTemplates().stream()
                                                .map(claim ->
                                                        claim.getMetadata().getName())
                                                .toList())))
                .toList();
    }

    ConfigMap configMap(String name) {
        return named(ConfigMap.class, name);
    }

    Service service(String name) {
        return named(Service.class, name);
    }

    private <T extends HasMetadata> T named(Class<T> kind, String name) {
        return all(kind)
                .filter(item -> item.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        kind.getSimpleName() + ": " + name + " (expected: one of the base)"));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return resources().filter(kind::isInstance).map(kind::cast);
    }
}
