package dev.concord.bench;

import dev.concord.consensus.aggregation.BatchRefinement;
import dev.concord.consensus.aggregation.choice.batch.ChoiceEstimate;
import dev.concord.consensus.aggregation.choice.batch.ChoiceMethod;
import dev.concord.consensus.aggregation.choice.batch.ChoiceTable;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten iterations of full Dawid-Skene, by the number of labels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class DawidSkeneScaling {

    private static final int ITERATIONS = 10;
    private static final long SEED = 1;

    @Param({"100000", "1000000", "10000000"})
    int labels;

    private ChoiceTable table;
    private BatchRefinement<ChoiceTable, ChoiceEstimate> method;

    /** JMH calls {@link #make} before anything else. */
    @SuppressWarnings("NullAway.Init")
    public DawidSkeneScaling() {}

    @Setup
    public void make() {
        table = MadeUpChoices.of(labels, SEED);
        method = ChoiceMethod.DAWID_SKENE.refinement(OptionalInt.of(ITERATIONS));
    }

    @Benchmark
    public ChoiceEstimate dawidSkene() {
        return method.refine(table);
    }
}
