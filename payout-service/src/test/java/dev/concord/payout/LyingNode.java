package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.localnet.LocalNode;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.chain.NearSettings;
import dev.concord.payout.chain.Witnesses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A node of which each path is an endpoint of its own, that can be told to go wrong in some way. */
public record LyingNode(LocalNode node) implements AutoCloseable {

    public static LyingNode start(Path directory, NodeSettings settings) {
        return new LyingNode(LocalNode.start(directory, 0, settings, OptionalInt.of(0)));
    }

    /** Returns endpoints by their paths. */
    public List<URI> endpoints(String... paths) {
        return Stream.of(paths).map(node.uri()::resolve).toList();
    }

    public NearRpc rpc(String... paths) {
        return NearRpc.over(endpoints(paths));
    }

    /** Returns settings under which so many of the endpoints must agree. */
    public NearSettings settings(int witnesses, String... paths) {
        return new NearSettings(
                endpoints(paths),
                "localnet",
                witnesses,
                new NearSettings.TreasurySettings("treasury.bank.localnet", Path.of("none"), null, null));
    }

    public Witnesses witnesses(NearRpc rpc, int required, String... paths) {
        return new Witnesses(rpc, settings(required, paths));
    }

    /** Returns the account that has money, over that connection. */
    public OnChain bank(NearRpc rpc) {
        return new OnChain(rpc, node.bank().accountId(), node.bank().key());
    }

    /** Makes something go wrong. */
    public void fault(String body) {
        control("POST", "/control/faults", body);
    }

    public void endFaults() {
        control("DELETE", "/control/faults", "");
    }

    /** Calls the control API. */
    public void control(String method, String path, String body) {
        var request = HttpRequest.newBuilder(node.control().orElseThrow().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
