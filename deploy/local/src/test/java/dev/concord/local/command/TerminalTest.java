package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void stepsStay() {
        var terminal = terminal(false);

        terminal.step("one");
        terminal.step("two");

        assertThat(text().lines()).hasSize(2).first().asString().matches(" +[0-9.,]+ s  one");
    }

    @Test
    void withoutATerminalUpdatesAreRare() {
        var terminal = terminal(false);

        terminal.update("1 of 9");
        terminal.update("2 of 9");

        assertThat(text()).isEmpty();
    }

    @Test
    void onATerminalAnUpdateIsWrittenOver() throws InterruptedException {
        var terminal = terminal(true);

        Thread.sleep(150);
        terminal.update("1 of 9");
        terminal.step("done");

        assertThat(text()).contains("1 of 9\r\u001b[K").endsWith("done" + System.lineSeparator());
    }

    @Test
    void onATerminalABarIsDrawn() throws InterruptedException {
        var terminal = terminal(true);

        Thread.sleep(150);
        terminal.show("reading labels.csv", 0.5);

        assertThat(text()).endsWith("[###############---------------]  50 %  reading labels.csv");
    }

    @Test
    void withoutATerminalNoBarIsDrawn() throws InterruptedException {
        var terminal = terminal(false);

        Thread.sleep(150);
        terminal.show("reading labels.csv", 0.5);

        assertThat(text()).isEmpty();
    }

    private Terminal terminal(boolean live) {
        return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), live);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
