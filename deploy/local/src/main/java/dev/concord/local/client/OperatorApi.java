package dev.concord.local.client;

import java.util.List;
import java.util.Map;

/** What an operator does. */
public final class OperatorApi {

    private static final String AUDIT = "/v1/operator/audit";

    private static final String SUSPENSE = "/v1/operator/suspense/";

    private static final String LANES = "/v1/operator/lanes";

    private final Http http;
    private final Credential credential;

    OperatorApi(Http http, Credential credential) {
        this.http = http;
        this.credential = credential;
    }

    /** Creates a vendor and returns its API key. */
    public String createVendor(String name) throws InterruptedException {
        return http.post(credential, "/v1/vendors", Map.of("name", name))
                .body(200, 201)
                .required("apiKey")
                .asString();
    }

    public List<Lane> lanes() throws InterruptedException {
        return List.of(http.get(credential, LANES).body(Lane[].class, 200));
    }

    /** Gives a lane no new payouts. */
    public Lane drainLane(String publicKey) throws InterruptedException {
        return changed(publicKey, "drain");
    }

    /** Gives a drained lane up for ever; refused while anything is unresolved in it. */
    public Lane retireLane(String publicKey) throws InterruptedException {
        return changed(publicKey, "retire");
    }

    private Lane changed(String publicKey, String change) throws InterruptedException {
        return http.post(credential, LANES + "/" + publicKey + "/" + change, Map.of())
                .body(Lane.class, 200);
    }

    /** Gives money in suspense to the platform or a vendor; answers false while it does not lie there. */
    public boolean assign(String transactionHash, String to, String reason) throws InterruptedException {
        var assignment = Map.of("to", to, "reason", reason);
        var reply = http.post(credential, SUSPENSE + transactionHash + "/assignment", assignment);
        reply.requireStatus(200, 201, 404);
        return !reply.isOneOf(404);
    }

    /** Has money in suspense paid back; answers false while it does not lie there. The key makes a repetition harmless. */
    public boolean refund(String transactionHash, String key) throws InterruptedException {
        var reply = http.post(credential, SUSPENSE + transactionHash + "/refund", key, Map.of());
        reply.requireStatus(200, 201, 404);
        return !reply.isOneOf(404);
    }

    public Audit audit() throws InterruptedException {
        return http.get(credential, AUDIT).body(Audit.class, 200);
    }

    public AuditReport auditReport() throws InterruptedException {
        return http.get(credential, AUDIT).body(AuditReport.class, 200);
    }
}
