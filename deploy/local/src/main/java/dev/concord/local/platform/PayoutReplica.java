package dev.concord.local.platform;

/** The processes of the payout service that share one database. */
public enum PayoutReplica {
    /** The only one, unless more are asked for. */
    FIRST(Service.PAYOUT.serviceName()),
    SECOND(Service.PAYOUT.serviceName() + "-second");

    private final String processName;

    PayoutReplica(String processName) {
        this.processName = processName;
    }

    String processName() {
        return processName;
    }
}
