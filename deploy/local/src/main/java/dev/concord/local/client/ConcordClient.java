package dev.concord.local.client;

import dev.concord.contracts.id.TaskerId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** The way in: every caller of the public API starts here. */
public final class ConcordClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http;

    /** A client of one gateway; the random numbers spread its repetitions, and it must be safe to share between threads. */
    public ConcordClient(URI gateway, RandomGenerator random) {
        this.http = new Http(gateway, PATIENCE, random);
    }

    public VendorApi asVendor(String apiKey) {
        return new VendorApi(http, Credential.vendor(apiKey));
    }

    public OperatorApi asOperator(String token) {
        return new OperatorApi(http, Credential.bearer(token));
    }

    public TaskerApi asTasker(String token) {
        return new TaskerApi(http, Credential.bearer(token));
    }

    /** Returns a vendor without a gateway before the service. */
    public VendorApi asVendor(Credential caller) {
        return new VendorApi(http, caller);
    }

    /** Returns an operator without a gateway before the service. */
    public OperatorApi asOperator(Credential caller) {
        return new OperatorApi(http, caller);
    }

    /** Returns a tasker without a gateway before the service. */
    public TaskerApi asTasker(Credential caller) {
        return new TaskerApi(http, caller);
    }

    /** Registers a tasker under an id that the caller made, and returns its bearer token. */
    public String registerTasker(TaskerId id, boolean agent) throws InterruptedException {
        return http.post(Credential.NONE, "/v1/taskers", Map.of("id", id.toString(), "agent", agent))
                .body(200, 201)
                .required("token")
                .asString();
    }

    /** Returns the account that deposits go to. */
    public String treasury() throws InterruptedException {
        return http.get(Credential.NONE, "/v1/treasury")
                .body(200)
                .required("accountId")
                .asString();
    }

    /** Returns the API's description (OpenAPI 3.1). */
    public JsonNode description() throws InterruptedException {
        return http.get(Credential.NONE, "/openapi.json").body(200);
    }

    /** Returns how many calls had to be repeated so far. */
    public long repeats() {
        return http.repeats();
    }

    @Override
    public void close() {
        http.close();
    }
}
