package dev.concord.local.command;

import dev.concord.local.apibench.ApiBench;
import dev.concord.local.infrastructure.JavaCommand;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Launcher;
import dev.concord.local.platform.Platform;
import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Measures the public API; prints a table, and JSON as the last line. */
final class ApiBenchCommand {

    /**
     * With room for some seconds' garbage nobody waits each second until it is taken away; and what is still there at the second
     * time stays: copied up to fifteen times, what a service keeps in memory took it a tenth of a second at each.
     */
    private static final List<String> LONG_RUN =
            List.of(JavaCommand.ALL_COMPILERS, "-Xmx768m", "-Xmn448m", "-XX:MaxTenuringThreshold=2");

    /** What the broker's metrics keep is all over its memory: one thread alone looks through that for 20 ms, whatever there is to collect. */
    private static final List<String> TWO_COLLECTORS = List.of("-Xmn96m", "-XX:-UseSerialGC", "-XX:+UseParallelGC");

    /** What an export is asked to do with. */
    private static final List<String> LITTLE_HEAP = List.of(JavaCommand.ALL_COMPILERS, "-Xmx256m");

    private final Setting setting;
    private final Terminal terminal;
    private final PrintStream out;

    ApiBenchCommand(Setting setting, Terminal terminal, PrintStream out) {
        this.setting = setting;
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.ApiBench command) throws IOException, InterruptedException {
        var data = new DataDirectory(setting.home().resolve("deploy/local/target/bench-api"));
        data.create();
        try (var lock = DirectoryLock.tryLock(data.lock())
                .orElseThrow(() -> new StartFailed("another ./concord bench is at work in " + data.root()))) {
            assert lock != null;
            new Launcher(data).endRemains();
            data.clear();
            return measure(command, data);
        }
    }

    private int measure(Command.ApiBench command, DataDirectory data) throws IOException, InterruptedException {
        // Caches are recorded with the flags of short runs.
        var platform = new Platform(setting.home(), data, setting.surroundings(), StartUpCaches.none(), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        try (platform) {
            var state = platform.start(brokerOptions(command.what()), serviceOptions(command.what()))
                    .state();
            var result = new ApiBench(state, setting.surroundings(), terminal).run(command.what(), command.tasks());
            out.println(result.table());
            out.println(result.json());
            if (command.resultFile().isPresent()) {
                Files.writeString(command.resultFile().get(), result.json() + System.lineSeparator());
            }
            return 0;
        }
    }

    private static List<String> brokerOptions(ApiBench.What what) {
        return inTime(what) ? joined(serviceOptions(what), TWO_COLLECTORS) : LONG_RUN;
    }

    private static List<String> serviceOptions(ApiBench.What what) {
        if (what == ApiBench.What.EXPORT) {
            return LITTLE_HEAP;
        }
        return inTime(what) ? joined(LONG_RUN, JavaCommand.ONLY_WHAT_OFTEN_RUNS) : LONG_RUN;
    }

    /** Whether it measures how long callers wait, and not how much comes through. */
    private static boolean inTime(ApiBench.What what) {
        return what == ApiBench.What.LEASE || what == ApiBench.What.SUBMIT;
    }

    private static List<String> joined(List<String> options, List<String> more) {
        return Stream.concat(options.stream(), more.stream()).toList();
    }
}
