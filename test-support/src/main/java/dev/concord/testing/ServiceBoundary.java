package dev.concord.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** Which service a class belongs to, by its package. */
enum ServiceBoundary {
    TASK("dev.concord.task"),
    SUBMISSION("dev.concord.submission"),
    CONSENSUS("dev.concord.consensus"),
    PAYOUT("dev.concord.payout"),
    GATEWAY("dev.concord.gateway");

    static final ArchCondition<JavaClass> KEEP = new ArchCondition<>("not depend on another service") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            serviceOf(item)
                    .ifPresent(service -> violations(item, service)
                            .forEach(violation -> events.add(SimpleConditionEvent.violated(item, violation))));
        }
    };

    private final String root;

    ServiceBoundary(String root) {
        this.root = root;
    }

    private static List<String> violations(JavaClass item, ServiceBoundary service) {
        return item.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> serviceOf(dependency.getTargetClass())
                        .filter(other -> other != service)
                        .isPresent())
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    private static Optional<ServiceBoundary> serviceOf(JavaClass item) {
        String name = item.getPackageName() + ".";
        return List.of(values()).stream()
                .filter(service -> name.startsWith(service.root + "."))
                .findFirst();
    }
}
