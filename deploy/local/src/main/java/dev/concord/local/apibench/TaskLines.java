package dev.concord.local.apibench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of tasks as NDJSON that is made while it is read. */
final class TaskLines extends InputStream {

    private final int count;
    private int next;
    private byte[] line = {};
    private int position;

    /** Has so many tasks, numbered from 0. */
    TaskLines(int count) {
        this.count = count;
    }

    static String name(int number) {
        return "task " + number;
    }

    @Override
    public int read() {
        return isOver() ? -1 : line[position++];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        var taken = Math.min(length, line.length - position);
        System.arraycopy(line, position, into, offset, taken);
        position += taken;
        return taken;
    }

    private boolean isOver() {
        if (position == line.length && next < count) {
            line = line(next++);
            position = 0;
        }
        return position == line.length;
    }

    private static byte[] line(int number) {
        return ("{\"name\":\"" + name(number) + "\",\"data\":{\"left\":\"product " + number
                        + " with a name of usual length\",\"right\":\"another product " + number
                        + " with a name of usual length\"}}\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
