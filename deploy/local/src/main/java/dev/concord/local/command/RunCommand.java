package dev.concord.local.command;

import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.Crowd;
import dev.concord.local.campaign.Market;
import dev.concord.local.campaign.Purse;
import dev.concord.local.chain.NearKey;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.demo.Demo;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.FirstCustomers;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.replay.Replay;
import dev.concord.local.report.RunResult;
import dev.concord.near.rpc.NearRpc;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the demo or a replay on a platform, and ends with the result line. */
final class RunCommand {

    private static final int REHEARSED_TASKS = 60;

    private final Session session;
    private final Surroundings surroundings;
    private final Terminal terminal;
    private final PrintStream out;

    RunCommand(Session session, Surroundings surroundings, Terminal terminal, PrintStream out) {
        this.session = session;
        this.surroundings = surroundings;
        this.terminal = terminal;
        this.out = out;
    }

    /** One campaign on a market. */
    @FunctionalInterface
    private interface Run {
        RunResult on(Market market) throws IOException, InterruptedException;
    }

    int replay(Command.Replay command) throws IOException, InterruptedException {
        return session.anyhow(
                command.place(),
                state -> run(
                        state,
                        command.place().data(),
                        command.options().resultFile(),
                        market -> new Replay(campaign(market), surroundings.ids(), terminal).run(command.options())));
    }

    int demo(Command.Demo command) throws IOException, InterruptedException {
        return session.anyhow(
                command.place(), state -> run(state, command.place().data(), command.resultFile(), this::demo));
    }

    /** Runs a few tasks of the demo. */
    int rehearse(Command.Place place) throws IOException, InterruptedException {
        return session.alone(
                place,
                ready -> run(
                        ready.state(),
                        place.data(),
                        Optional.empty(),
                        market -> demo(market, REHEARSED_TASKS).result()));
    }

    private RunResult demo(Market market) throws IOException, InterruptedException {
        var shown = demo(market, Integer.MAX_VALUE);
        terminal.text(shown.tables());
        return shown.result();
    }

    private Demo.Shown demo(Market market, int tasks) throws IOException, InterruptedException {
        return new Demo(campaign(market), market.vendor(), surroundings.ids(), terminal).run(tasks);
    }

    private Campaign campaign(Market market) {
        return new Campaign(market, surroundings.ids(), surroundings.clock(), terminal);
    }

    private int run(RunState state, Path data, Optional<Path> resultFile, Run run)
            throws IOException, InterruptedException {
        try (var client = new ConcordClient(URI.create(state.gateway()), surroundings.random());
                var rpc = NearRpc.over(List.of(URI.create(state.near())))) {
            var result = run.on(market(state, new DataDirectory(data), client, rpc));
            if (client.repeats() > 0) {
                terminal.step("%,d calls were repeated".formatted(client.repeats()));
            }
            result.problems().forEach(problem -> terminal.step("PROBLEM: " + problem));
            var line = result.line().json();
            out.println(line);
            if (resultFile.isPresent()) {
                Files.writeString(resultFile.get(), line + System.lineSeparator());
            }
            return result.success() ? 0 : 1;
        }
    }

    private Market market(RunState state, DataDirectory data, ConcordClient client, NearRpc rpc)
            throws IOException, InterruptedException {
        var vendor = client.asVendor(state.vendorKey());
        var vendorAccount =
                new FirstCustomers(data.firstCustomers(), surroundings.random(), surroundings.ids()).vendorAccount(rpc);
        return new Market(
                vendor,
                client.asOperator(state.operatorToken()),
                new Purse(vendor, vendorAccount, client.treasury()),
                new Crowd(client, surroundings.ids(), () -> NearKey.implicit(surroundings.random())),
                vendorAccount,
                state.kafka());
    }
}
