package dev.concord.local.platform;

import java.nio.file.Path;

/** The services, in the order in which they are listed everywhere. */
enum Service {
    TASK("task-service", 8101, 384),
    SUBMISSION("submission-service", 8102, 384),
    CONSENSUS("consensus-service", 8103, 512),
    PAYOUT("payout-service", 8104, 384),
    GATEWAY("gateway", 8080, 384);

    private static final int MANAGEMENT_OFFSET = 1_000;

    private final String serviceName;
    private final int usualPort;
    private final int heapMebibytes;

    Service(String serviceName, int usualPort, int heapMebibytes) {
        this.serviceName = serviceName;
        this.usualPort = usualPort;
        this.heapMebibytes = heapMebibytes;
    }

    String serviceName() {
        return serviceName;
    }

    int usualPort() {
        return usualPort;
    }

    int usualManagementPort() {
        return usualPort + MANAGEMENT_OFFSET;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    /** Returns where the build puts the service's Boot jar. */
    Path jar(Path home) {
        return home.resolve(serviceName).resolve("target").resolve("concord-" + serviceName + "-0.1.0-SNAPSHOT.jar");
    }
}
