package dev.concord.local.platform;

import dev.concord.local.process.FreePorts;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Who listens where, on 127.0.0.1 only: the usual ports, as far as they are free. */
record Ports(
        int postgres,
        int redis,
        int kafka,
        int kafkaController,
        int localnet,
        Map<Service, Integer> services,
        Map<Service, Integer> management) {

    private static final int POSTGRES = 5432;
    private static final int REDIS = 6379;
    private static final int KAFKA = 9092;
    private static final int KAFKA_CONTROLLER = 9093;
    private static final int LOCALNET = 3030;

    Ports {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    static Ports choose(FreePorts free) {
        var services = new EnumMap<Service, Integer>(Service.class);
        var management = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, free.choose(service.usualPort()));
            management.put(service, free.choose(service.usualManagementPort()));
        }
        return new Ports(
                free.choose(POSTGRES),
                free.choose(REDIS),
                free.choose(KAFKA),
                free.choose(KAFKA_CONTROLLER),
                free.choose(LOCALNET),
                services,
                management);
    }

    int of(Service service) {
        return services.getOrDefault(service, service.usualPort());
    }

    int managementOf(Service service) {
        return management.getOrDefault(service, service.usualManagementPort());
    }

    /** Returns the address of something that speaks HTTP. */
    static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
