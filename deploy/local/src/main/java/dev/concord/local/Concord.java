package dev.concord.local;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.local.command.CommandLine;
import dev.concord.local.command.Setting;
import dev.concord.local.platform.Surroundings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** What the script {@code concord} starts. */
public final class Concord {

    private Concord() {}

    public static void main(String[] words) {
        var random = new SecureRandom();
        var clock = InstantSource.system();
        var setting = new Setting(
                Path.of(System.getProperty("concord.home", "")).toAbsolutePath(),
                new Surroundings(clock, new TimeOrderedIds(clock, random), random),
                Boolean.getBoolean("concord.terminal"));
        System.exit(new CommandLine(setting, System.out, System.err).run(List.of(words)));
    }
}
