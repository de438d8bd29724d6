package dev.concord.local.platform;

import dev.concord.local.infrastructure.KafkaBroker;
import dev.concord.local.infrastructure.NearNode;
import dev.concord.local.infrastructure.PostgresServer;

/** What takes processor time while payouts are made. */
public enum PayoutProcess {
    SERVICE(Service.PAYOUT.serviceName()),
    DATABASE(PostgresServer.NAME),
    CHAIN(NearNode.NAME),
    BROKER(KafkaBroker.NAME);

    private final String processName;

    PayoutProcess(String processName) {
        this.processName = processName;
    }

    public String processName() {
        return processName;
    }
}
