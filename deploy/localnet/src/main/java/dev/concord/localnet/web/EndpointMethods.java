package dev.concord.localnet.web;

import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.node.Node;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** Each path is an endpoint of its own, as if another node stood there; beyond so many they are all the first one. */
final class EndpointMethods {

    private static final int MAX_ENDPOINTS = 16;
    private static final String FIRST = "/";

    private final Node node;
    private final Faults faults;
    private final InstantSource clock;
    private final String address;
    private final ConcurrentHashMap<String, Methods> byPath = new ConcurrentHashMap<>();

    EndpointMethods(Node node, Faults faults, InstantSource clock, String address) {
        this.node = node;
        this.faults = faults;
        this.clock = clock;
        this.address = address;
    }

    Methods at(String path) {
        var known = byPath.containsKey(path) || byPath.size() < MAX_ENDPOINTS;
        return byPath.computeIfAbsent(
                known ? path : FIRST, each -> new Methods(new Endpoint(node, faults, each), clock, address));
    }
}
