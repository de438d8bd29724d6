package dev.concord.local.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM. It starts fast and stays small: nine processes share one machine. */
public record JavaCommand(int maxHeapMebibytes, List<String> options) {

    /** A long run earns back the optimising compiler, which short runs go without. */
    public static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    /**
     * Leaves what runs less than a hundred times a second to the quick compiler for eight minutes, by ten times the usual counts: to
     * compile a method for good takes a processor a tenth of a second and more, and what seldom runs comes to it in the
     * middle of a measure.
     */
    public static final List<String> ONLY_WHAT_OFTEN_RUNS = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    public JavaCommand {
        options = List.copyOf(options);
    }

    public static JavaCommand withHeap(int maxHeapMebibytes) {
        return new JavaCommand(maxHeapMebibytes, List.of());
    }

    public JavaCommand with(String option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new JavaCommand(maxHeapMebibytes, more);
    }

    public JavaCommand with(List<String> several) {
        var more = new ArrayList<>(options);
        more.addAll(several);
        return new JavaCommand(maxHeapMebibytes, more);
    }

    /** Returns the command that runs a main class, or {@code -jar} and its file, with arguments. */
    public List<String> running(List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + maxHeapMebibytes + "m");
        command.add("-XX:+UseSerialGC");
        // A short run on few cores earns back no optimising compiler: without it, starts take half the time.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseCompactObjectHeaders");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(program);
        return List.copyOf(command);
    }
}
