package dev.concord.local.command;

import dev.concord.local.bench.ConsensusBench;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;

/** Measures the consensus service; the last line is JSON. */
final class BenchCommand {

    private final Setting setting;
    private final Terminal terminal;
    private final PrintStream out;

    BenchCommand(Setting setting, Terminal terminal, PrintStream out) {
        this.setting = setting;
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.Bench command) throws IOException, InterruptedException {
        var data = new DataDirectory(setting.home().resolve("deploy/local/target/bench"));
        data.create();
        try (var lock = DirectoryLock.tryLock(data.lock())
                .orElseThrow(() -> new StartFailed("another ./concord bench is at work in " + data.root()))) {
            assert lock != null;
            data.clear();
            var result = new ConsensusBench(setting.home(), setting.surroundings(), terminal).run(data);
            out.println(result.json());
            if (command.resultFile().isPresent()) {
                Files.writeString(command.resultFile().get(), result.json() + System.lineSeparator());
            }
            return 0;
        }
    }
}
