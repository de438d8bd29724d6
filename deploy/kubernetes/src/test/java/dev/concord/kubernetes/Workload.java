package dev.concord.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Deployment or StatefulSet: pods by template. */
record Workload(String name, LabelSelector selector, PodTemplateSpec template, List<String> claims) {
    PodSpec pod() {
        return template.getSpec();
    }

    /** Each pod runs one container. */
    Container container() {
        var containers = pod().getContainers();
        if (containers.size() != 1) {
            throw new IllegalStateException(name + ": " + containers.size() + " containers (expected: 1)");
        }
        return containers.getFirst();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    Set<String> ports() {
        return container().getPorts().stream().map(ContainerPort::getName).collect(Collectors.toSet());
    }

    Set<String> volumes() {
        return Stream.concat(pod().getVolumes().stream().map(Volume::getName), claims.stream())
                .collect(Collectors.toSet());
    }

    boolean isSelectedBy(LabelSelector other) {
        return matches(other.getMatchLabels())
                && other.getMatchExpressions().stream().allMatch(expression -> switch (expression.getOperator()) {
                    case "In" -> expression.getValues().contains(labels().get(expression.getKey()));
                    case "NotIn" -> !expression.getValues().contains(labels().get(expression.getKey()));
                    default ->
                        throw new IllegalArgumentException(
                                "operator: " + expression.getOperator() + " (expected: In or NotIn)");
                });
    }

    boolean matches(Map<String, String> wanted) {
        return labels().entrySet().containsAll(wanted.entrySet());
    }

    @Override
    public String toString() {
        return name;
    }
}
