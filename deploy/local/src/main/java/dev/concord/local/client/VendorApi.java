package dev.concord.local.client;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What a vendor does. */
public final class VendorApi {

    private static final String KEYS = "/v1/keys";

    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final Credential credential;

    VendorApi(Http http, Credential credential) {
        this.http = http;
        this.credential = credential;
    }

    public Accounts accounts() {
        return new Accounts(http, credential);
    }

    public ProjectView create(NewProject project) throws InterruptedException {
        return http.post(credential, "/v1/projects", project).body(ProjectView.class, 200, 201);
    }

    public ProjectView project(ProjectId id) throws InterruptedException {
        return http.get(credential, path(id)).body(ProjectView.class, 200);
    }

    public ProjectView open(ProjectId id) throws InterruptedException {
        return http.post(credential, path(id) + "/open", Map.of()).body(ProjectView.class, 200);
    }

    public ProjectView close(ProjectId id) throws InterruptedException {
        return http.post(credential, path(id) + "/close", Map.of()).body(ProjectView.class, 200);
    }

    /** Imports lines of NDJSON; the key makes a repetition harmless. */
    public TaskImport importTasks(ProjectId id, String key, String lines) throws InterruptedException {
        return http.postText(credential, path(id) + "/tasks", "application/x-ndjson", key, lines)
                .body(TaskImport.class, 200);
    }

    /** Imports a file of NDJSON, as it is read; the key makes a repetition harmless. */
    public TaskImport importTasks(ProjectId id, String key, Supplier<InputStream> file) throws InterruptedException {
        return http.postFile(credential, path(id) + "/tasks", "application/x-ndjson", key, file)
                .body(TaskImport.class, 200);
    }

    /** Opens the project's agreements as a file, which is incomplete if it breaks off. */
    public InputStream export(ProjectId id, String format) throws IOException {
        return http.open(credential, path(id) + "/export?format=" + format);
    }

    /** Returns the label of every task. */
    public List<TaskLabel> labels(ProjectId id) throws InterruptedException {
        var reply = http.get(credential, path(id) + "/labels");
        reply.requireStatus(200);
        return reply.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, TaskLabel.class))
                .toList();
    }

    /** Gives out a further key of the vendor, which ends with no member, and returns its secret. */
    public String issueKey(UUID id, List<String> scopes) throws InterruptedException {
        var key = Map.of("id", id.toString(), "name", "made by a program", "scopes", scopes, "personal", false);
        return http.post(credential, KEYS, key).body(201).required("secret").asString();
    }

    /** Returns the ids of the vendor's members and keys, a page of each. */
    public Set<String> membersAndKeys() throws InterruptedException {
        var ids = new HashSet<>(idsAt("/v1/members"));
        ids.addAll(idsAt(KEYS));
        return Set.copyOf(ids);
    }

    /** Revokes the vendor's keys but those of the given ids, a page of them. */
    public void revokeKeysBut(Set<String> kept) throws InterruptedException {
        for (var key : idsAt(KEYS)) {
            if (!kept.contains(key)) {
                http.delete(credential, KEYS + "/" + key).requireStatus(204, 404);
            }
        }
    }

    private List<String> idsAt(String path) throws InterruptedException {
        return http.get(credential, path)
                .body(200)
                .required("items")
                .valueStream()
                .map(each -> each.required("id").asString())
                .toList();
    }

    /** Returns what may still be spent. */
    public NearAmount available() throws InterruptedException {
        var balance = http.get(credential, "/v1/balance").body(200);
        return NearAmount.parse(balance.required("available").asString());
    }

    /** Returns what may still be spent of an asset, in its base units; nothing of one that is not allowed. */
    public BigInteger available(String asset) throws InterruptedException {
        return http.get(credential, "/v1/balance")
                .body(200)
                .required("assets")
                .valueStream()
                .filter(each -> each.required("asset").asString().equals(asset))
                .map(each -> new BigInteger(each.required("available").asString()))
                .findFirst()
                .orElse(BigInteger.ZERO);
    }

    /** Claims a transfer to the treasury; answers whether it is credited now, false while it is not final yet. */
    public boolean claimDeposit(String transactionHash) throws InterruptedException {
        var reply = http.post(credential, "/v1/deposits", Map.of("transactionHash", transactionHash));
        reply.requireStatus(200, 201, 202);
        return !reply.isOneOf(202);
    }

    /** Puts money into a project's escrow, unless the project is not known there yet; the id makes a repetition harmless. */
    public boolean fund(ProjectId project, UUID fundingId, Asset asset, NearAmount amount) throws InterruptedException {
        var funding = Map.of("id", fundingId.toString(), "asset", asset.code(), "amount", amount);
        var reply = http.post(credential, path(project) + "/fundings", funding);
        reply.requireStatus(200, 201, 404);
        return !reply.isOneOf(404);
    }

    /** Has money that is not reserved paid back to an account of the vendor's; the key makes a repetition harmless. */
    public void withdraw(String key, Asset asset, NearAmount amount, AccountId account) throws InterruptedException {
        var order = Map.of("asset", asset.code(), "amount", amount, "account", account.value());
        http.post(credential, "/v1/balance/withdrawals", key, order).requireStatus(200, 201);
    }

    public Statement statement(ProjectId id) throws InterruptedException {
        return http.get(credential, path(id) + "/statement").body(Statement.class, 200);
    }

    private static String path(ProjectId id) {
        return "/v1/projects/" + id;
    }
}
