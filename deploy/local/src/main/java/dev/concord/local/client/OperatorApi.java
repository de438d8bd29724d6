package dev.concord.local.client;

import java.util.Map;

/** What an operator does. */
public final class OperatorApi {

    private static final String AUDIT = "/v1/operator/audit";

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

    public Audit audit() throws InterruptedException {
        return http.get(credential, AUDIT).body(Audit.class, 200);
    }

    public AuditReport auditReport() throws InterruptedException {
        return http.get(credential, AUDIT).body(AuditReport.class, 200);
    }
}
