package dev.concord.local.command;

import dev.concord.local.campaign.WaitedInVain;
import dev.concord.local.chain.ChainFailure;
import dev.concord.local.client.Refusal;
import dev.concord.local.client.Unanswered;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.platform.Rehearsal;
import dev.concord.local.process.StartFailed;
import dev.concord.local.recorded.UnusableOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Does what was typed. */
public final class CommandLine {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int INTERRUPTED = 130;

    private final Setting setting;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(Setting setting, PrintStream out, PrintStream err) {
        this.setting = setting;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    public int run(List<String> words) {
        try {
            return run(Command.parse(words, setting.home().resolve(".concord")));
        } catch (UsageError | UnusableOption error) {
            err.println("concord: " + error.getMessage());
            err.println("./concord help says what can be typed.");
            return USAGE;
        } catch (StartFailed | WaitedInVain | Unanswered | Refusal | ChainFailure | IllegalArgumentException known) {
            err.println("concord: " + known.getMessage());
            return FAILED;
        } catch (UncheckedIOException unreadable) {
            err.println("concord: " + unreadable.getCause());
            return FAILED;
        } catch (IOException unreadable) {
            err.println("concord: " + unreadable);
            return FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private int run(Command command) throws IOException, InterruptedException {
        var terminal = new Terminal(err, setting.live());
        var caches = command instanceof Command.Rehearse
                ? StartUpCaches.recorded(setting.home())
                : StartUpCaches.used(setting.home());
        var session = new Session(setting.home(), setting.surroundings(), caches, terminal);
        var runs = new RunCommand(session, setting.surroundings(), terminal, out);
        return switch (command) {
            case Command.Up(var place) -> new UpCommand(session, terminal).run(place);
            case Command.Down(var data) -> new DownCommand(terminal).run(data);
            case Command.Status(var data) -> new StatusCommand(out).run(data);
            case Command.Demo demo -> runs.demo(demo);
            case Command.Replay replay -> runs.replay(replay);
            case Command.Bench bench -> new BenchCommand(setting, terminal, out).run(bench);
            case Command.PayoutBench bench -> new PayoutBenchCommand(setting, terminal, out).run(bench);
            case Command.ApiBench bench -> new ApiBenchCommand(setting, terminal, out).run(bench);
            case Command.Audit audit -> new AuditCommand(setting.surroundings(), out).run(audit);
            case Command.Keys keys -> new KeysCommand(setting.surroundings(), out).run(keys);
            case Command.LedgerDrill drill -> new LedgerDrillCommand(terminal, out).run(drill);
            case Command.PayoutDrill drill -> new PayoutDrillCommand(setting, terminal, out).run(drill);
            case Command.RequestDrill drill ->
                new PlatformDrillCommand(session, setting, terminal, out).requests(drill);
            case Command.LabelDrill drill -> new PlatformDrillCommand(session, setting, terminal, out).labels(drill);
            case Command.VerifyProof verification -> new VerifyProofCommand(out).run(verification);
            case Command.Aggregate aggregate -> new AggregateCommand(terminal, out).run(aggregate);
            case Command.Localnet localnet -> new LocalnetCommand(out).run(localnet);
            case Command.Rehearse() -> new RehearseCommand(new Rehearsal(setting.home()), runs).run();
            case Command.Help() -> help();
        };
    }

    private int help() {
        out.println("./concord without arguments lists the commands.");
        return 0;
    }
}
