package dev.concord.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast memory can be read from one end to the other, by all processors at once: what no method can beat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class MemoryBandwidth {

    /** One GiB, far more than any cache holds. */
    private static final int INTS = 1 << 28;

    private int[] memory;

    /** JMH calls {@link #make} before anything else. */
    @SuppressWarnings("NullAway.Init")
    public MemoryBandwidth() {}

    @Setup
    public void make() {
        memory = new int[INTS];
        Arrays.setAll(memory, place -> place);
    }

    @Benchmark
    public int readOneGibibyte() {
        var parts = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .parallel()
                .map(part -> sum(part, parts))
                .sum();
    }

    private int sum(int part, int parts) {
        var sum = 0;
        var end = (int) ((part + 1L) * INTS / parts);
        for (var place = (int) ((long) part * INTS / parts); place < end; place++) {
            sum += memory[place];
        }
        return sum;
    }
}
