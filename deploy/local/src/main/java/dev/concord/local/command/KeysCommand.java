package dev.concord.local.command;

import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.Lane;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.process.StartFailed;
import dev.concord.local.report.Table;
import dev.concord.local.treasury.KeyPool;
import dev.concord.local.treasury.SecretKeysFile;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.NearRpc;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** Lists, makes, drains and retires the treasury's keys, here or on any network. */
final class KeysCommand {

    private final Surroundings surroundings;
    private final PrintStream out;

    KeysCommand(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        this.out = out;
    }

    int run(Command.Keys command) throws IOException, InterruptedException {
        var place = command.place().isPresent() ? command.place().get() : running(command);
        var admin = new SecretKeysFile(place.adminKeyFile()).readOne();
        try (var rpc = NearRpc.over(List.of(place.rpc()));
                var client = new ConcordClient(place.gateway(), surroundings.random())) {
            var pool = new KeyPool(
                    new SecretKeysFile(place.keysFile()),
                    new NearAccount(rpc, place.account(), admin),
                    client.asOperator(place.operatorToken()),
                    surroundings.random());
            tell(command.what(), pool);
        }
        return 0;
    }

    private void tell(KeysWish wish, KeyPool pool) throws IOException, InterruptedException {
        switch (wish) {
            case KeysWish.Listed() -> show(pool.lanes());
            case KeysWish.Made(var count) -> {
                for (PublicKey key : pool.make(count)) {
                    out.println(key);
                }
                out.println("They are on chain and in the file; the service takes them into use within a minute.");
            }
            case KeysWish.Drained(var key) -> show(List.of(pool.drain(key)));
            case KeysWish.Retired(var key) -> {
                show(List.of(pool.retire(key)));
                out.println("The key is deleted on chain and gone from the file.");
            }
        }
    }

    private void show(List<Lane> lanes) {
        var table = new Table().row("lane", "state", "last nonce", "unresolved");
        lanes.forEach(
                lane -> table.row(lane.publicKey(), lane.state(), lane.lastNonce(), Long.toString(lane.unresolved())));
        out.println(table);
    }

    private static KeysPlace running(Command.Keys command) throws IOException {
        var data = new DataDirectory(command.data());
        var state = new RunFile(data.runFile())
                .read()
                .orElseThrow(() -> new StartFailed("nothing runs in " + command.data()));
        if (!Files.exists(data.treasuryAdminKey())) {
            throw new StartFailed("the treasury in " + command.data()
                    + " has no key beside its lanes (expected: a place made by ./concord up --fresh)");
        }
        return new KeysPlace(
                URI.create(state.near()),
                new AccountId(state.treasury()),
                data.treasuryKeys(),
                data.treasuryAdminKey(),
                URI.create(state.gateway()),
                state.operatorToken());
    }
}
