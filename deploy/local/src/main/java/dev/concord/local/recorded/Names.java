package dev.concord.local.recorded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers distinct names from zero, in the order in which they first come. They are kept as bytes, one behind the other, and
 * found by open addressing: millions of them take no object each. What a search needs of a name lies together, since looking
 * for one of millions is waiting for memory: once for the slot, once for the entry.
 */
public final class Names {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;
    /** An entry of the pool: the number, the length, and the bytes. */
    private static final int LENGTH = Integer.BYTES;

    private static final int BYTES = 2 * Integer.BYTES;

    private byte[] pool = new byte[16 * FIRST_CAPACITY];
    private int used;
    /** Where the entry of each number is. */
    private int[] entries = new int[FIRST_CAPACITY];
    /** Above the hash, below the entry's place plus one; zero is a free slot. A power of two, and at most half full. */
    private long[] slots = new long[2 * FIRST_CAPACITY];

    private int size;

    public int size() {
        return size;
    }

    /** Returns the name's number, a new one if it is new. */
    public int number(byte[] bytes, int from, int to) {
        var hash = hash(bytes, from, to);
        var slot = slot(hash, bytes, from, to);
        if (slots[slot] == 0) {
            slots[slot] = (long) hash << Integer.SIZE | add(bytes, from, to) + 1;
            if (2 * size > slots.length) {
                spread();
            }
            return size - 1;
        }
        return read(entry(slots[slot]));
    }

    /** Returns the name's number, or -1. */
    public int find(byte[] bytes, int from, int to) {
        var slot = slot(hash(bytes, from, to), bytes, from, to);
        return slots[slot] == 0 ? -1 : read(entry(slots[slot]));
    }

    public int number(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    public String text(int number) {
        return new String(pool, start(number), length(number), StandardCharsets.UTF_8);
    }

    /** Tells whether a name has one of the characters, all of them ASCII. */
    public boolean contains(int number, String characters) {
        var end = start(number) + length(number);
        for (var at = start(number); at < end; at++) {
            if (characters.indexOf(pool[at]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Writes a name's bytes as they came. */
    public void writeTo(OutputStream out, int number) throws IOException {
        out.write(pool, start(number), length(number));
    }

    /** Returns the slot that has the name, or the free one where it belongs. */
    private int slot(int hash, byte[] bytes, int from, int to) {
        var mask = slots.length - 1;
        var slot = hash & mask;
        while (slots[slot] != 0 && !isName(slots[slot], hash, bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isName(long slot, int hash, byte[] bytes, int from, int to) {
        if (hash(slot) != hash) {
            return false;
        }
        var start = entry(slot) + BYTES;
        return Arrays.equals(pool, start, start + read(entry(slot) + LENGTH), bytes, from, to);
    }

    private int add(byte[] bytes, int from, int to) {
        var entry = used;
        var length = to - from;
        if (length > MOST_BYTES - BYTES - used) {
            throw new IllegalArgumentException("names: more than " + MOST_BYTES + " bytes (expected: fewer)");
        }
        used += BYTES + length;
        if (used > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(MOST_BYTES, Math.max(used, pool.length * 3L / 2)));
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.addExact(size, size / 2));
        }
        INT.set(pool, entry, size);
        INT.set(pool, entry + LENGTH, length);
        System.arraycopy(bytes, from, pool, entry + BYTES, length);
        entries[size++] = entry;
        return entry;
    }

    private void spread() {
        var old = slots;
        slots = new long[2 * old.length];
        var mask = slots.length - 1;
        for (var filled : old) {
            if (filled != 0) {
                var slot = hash(filled) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = filled;
            }
        }
    }

    private int start(int number) {
        return entries[number] + BYTES;
    }

    private int length(int number) {
        return read(entries[number] + LENGTH);
    }

    private int read(int place) {
        return (int) INT.get(pool, place);
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int entry(long slot) {
        return (int) slot - 1;
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = (to - from) * MULTIPLIER;
        var at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONG.get(bytes, at));
        }
        var rest = 0L;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
        }
        hash = mixed(hash ^ rest);
        return (int) (hash ^ hash >>> 32);
    }

    private static long mixed(long value) {
        var product = value * MULTIPLIER;
        return product ^ product >>> 29;
    }
}
