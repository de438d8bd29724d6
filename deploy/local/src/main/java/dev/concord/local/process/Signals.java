package dev.concord.local.process;

import java.io.IOException;

/** Sends signals, which Java itself can only do for two of them. */
final class Signals {

    private Signals() {}

    static void send(long pid, StopSignal signal) {
        try {
            new ProcessBuilder("kill", signal.option(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
