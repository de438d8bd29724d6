package dev.concord.local.platform;

import dev.concord.local.infrastructure.Databases;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.local.infrastructure.PostgresServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each service must be told to find the others. */
final class ServiceSettings {

    static final List<String> DATABASES = List.of("task_service", "submission_service", "payout_service", "gateway");

    /** A cent. */
    private static final int TOKEN_MINIMUM_PAYOUT = 10_000;

    private static final int UNLIMITED_PER_MINUTE = 10_000_000;

    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Databases databases;

    ServiceSettings(DataDirectory data, Ports ports, Secrets secrets) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = new Databases(ports.postgres());
    }

    /** Returns a service's properties by their Spring names. */
    Map<String, Object> of(Service service) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", ports.of(service));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        settings.put("concord.web.caller-secret", secrets.callerSecret());
        switch (service) {
            case TASK -> task(settings);
            case SUBMISSION -> submission(settings);
            case CONSENSUS ->
                settings.put(
                        "spring.kafka.streams.state-dir",
                        data.of(service.serviceName()).toString());
            case PAYOUT -> payout(settings);
            case GATEWAY -> gateway(settings);
        }
        return settings;
    }

    private void task(Map<String, Object> settings) {
        database(settings, "task_service");
        settings.put("concord.lease-secret", secrets.leaseSecret());
        settings.put("concord.webhooks.secret", secrets.webhookSecret());
        settings.put("concord.outbound.allow-http", true); // receivers run on this machine too
        settings.put("concord.outbound.allow-internal", true);
        settings.put(
                "concord.media.folder",
                data.of(Service.TASK.serviceName()).resolve("media").toString());
        settings.put(
                "concord.uploads.folder",
                data.of(Service.TASK.serviceName()).resolve("uploads").toString());
    }

    private void submission(Map<String, Object> settings) {
        database(settings, "submission_service");
        settings.put("concord.redis.uri", "redis://127.0.0.1:" + ports.redis());
        settings.put("concord.lease-secret", secrets.leaseSecret());
    }

    private void payout(Map<String, Object> settings) {
        database(settings, "payout_service");
        settings.put(
                "concord.near.endpoints", List.of(Ports.http(ports.localnet()).toString()));
        settings.put("concord.near.witnesses", 1); // there is one node
        settings.put("concord.near.chain-id", Treasury.CHAIN);
        settings.put("concord.near.treasury.account-id", Treasury.ACCOUNT);
        settings.put("concord.near.treasury.keys-file", data.treasuryKeys().toString());
        settings.put("concord.payout.max-age", "10s");
        settings.put("concord.holds.flags", ""); // nobody sits there to look at flags
        settings.put("concord.provenance.account-id", RootsAccount.ACCOUNT);
        settings.put("concord.provenance.key-file", data.rootsKey().toString());
        settings.put("concord.provenance.interval", "10s");
        settings.put(
                "concord.assets.tokens",
                List.of(Map.of(
                        "contract",
                        LocalToken.CONTRACT,
                        "symbol",
                        LocalToken.SYMBOL,
                        "decimals",
                        LocalToken.DECIMALS,
                        "minimum-payout",
                        TOKEN_MINIMUM_PAYOUT)));
    }

    private void gateway(Map<String, Object> settings) {
        database(settings, "gateway");
        settings.put(
                "concord.gateway.task-service",
                Ports.http(ports.of(Service.TASK)).toString());
        settings.put(
                "concord.gateway.submission-service",
                Ports.http(ports.of(Service.SUBMISSION)).toString());
        settings.put(
                "concord.gateway.consensus-service",
                Ports.http(ports.of(Service.CONSENSUS)).toString());
        settings.put(
                "concord.gateway.payout-service",
                Ports.http(ports.of(Service.PAYOUT)).toString());
        settings.put("concord.gateway.operator-token", secrets.operatorToken());
        settings.put("concord.gateway.limits.redis", "redis://127.0.0.1:" + ports.redis());
        settings.put(
                "concord.gateway.wallet.endpoints",
                List.of(Ports.http(ports.localnet()).toString()));
        settings.put("concord.gateway.sessions.secure-cookie", false); // there is no TLS
        settings.put(
                "concord.gateway.mail.folder",
                data.of(Service.GATEWAY.serviceName()).resolve("mail").toString());
        for (var routes : List.of("entry", "sign-in", "labelling", "money", "admin", "write", "read")) {
            // A whole crowd of simulated taskers comes from one address, and as fast as it can.
            settings.put("concord.gateway.limits." + routes, UNLIMITED_PER_MINUTE);
        }
    }

    private void database(Map<String, Object> settings, String name) {
        settings.put("spring.datasource.url", databases.url(name));
        settings.put("spring.datasource.username", PostgresServer.USER);
        settings.put("spring.datasource.password", "");
    }
}
