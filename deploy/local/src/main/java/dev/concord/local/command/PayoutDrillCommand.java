package dev.concord.local.command;

import dev.concord.local.drill.PayoutDrill;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Launcher;
import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.PrintStream;

/** Tries out whether anybody is paid twice or not at all; ends with a table, and with 0 only if all was right. */
final class PayoutDrillCommand {

    private final Setting setting;
    private final Terminal terminal;
    private final PrintStream out;

    PayoutDrillCommand(Setting setting, Terminal terminal, PrintStream out) {
        this.setting = setting;
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.PayoutDrill command) throws IOException, InterruptedException {
        var data = new DataDirectory(setting.home().resolve("deploy/local/target/drill"));
        data.create();
        try (var lock = DirectoryLock.tryLock(data.lock())
                .orElseThrow(() -> new StartFailed("another ./concord drill is at work in " + data.root()))) {
            assert lock != null;
            new Launcher(data).endRemains();
            data.clear();
            terminal.step("%d rounds by seed %d".formatted(command.rounds(), command.seed()));
            var report = new PayoutDrill(setting.home(), setting.surroundings(), terminal)
                    .run(data, command.rounds(), command.seed());
            out.println(report.table());
            out.println(report.steps());
            out.println("seed %d: %s".formatted(command.seed(), verdict(command, report.played(), report.isClean())));
            return report.isClean() ? 0 : 1;
        }
    }

    private static String verdict(Command.PayoutDrill command, int played, boolean clean) {
        return clean
                ? "%d rounds, everybody was paid once, and books and chain agree".formatted(played)
                : "FAILED in round %d of %d; the lines above say how".formatted(played, command.rounds());
    }
}
