package dev.concord.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation whose blocks of shell can be followed: all of them in one shell, in their order. */
record ShellPage(String script) {

    private static final Path PAGES = Path.of("../../docs");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final int PATIENCE_MINUTES = 3;

    /** What became of it; what was printed has standard error in it. */
    record Run(int exitCode, String printed) {}

    static ShellPage read(String name) throws IOException {
        return new ShellPage(BLOCK.matcher(Files.readString(PAGES.resolve(name)))
                .results()
                .map(block -> block.group(1) + "\n")
                .collect(Collectors.joining()));
    }

    /** Does in a folder what the page says, up to the first command that fails. */
    Run run(Path folder) throws IOException, InterruptedException {
        var printed = folder.resolve("printed.txt");
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!shell.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            shell.destroyForcibly().waitFor();
        }
        return new Run(shell.exitValue(), Files.readString(printed));
    }
}
