package dev.concord.testing;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a program prints, logs among it, while it goes where it would go anyway; for tests of what must not be told there. */
public final class PrintedOutput implements AutoCloseable {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private PrintedOutput() {
        System.setOut(new PrintStream(new Both(before, kept), true, StandardCharsets.UTF_8));
    }

    /** Keeps from now on, until it is closed. */
    public static PrintedOutput keep() {
        return new PrintedOutput();
    }

    public String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(before);
    }

    private static final class Both extends FilterOutputStream {

        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            super(first);
            this.second = second;
        }

        @Override
        public void write(int each) throws IOException {
            out.write(each);
            second.write(each);
        }

        @Override
        public void write(byte[] bytes, int from, int size) throws IOException {
            out.write(bytes, from, size);
            second.write(bytes, from, size);
        }
    }
}
