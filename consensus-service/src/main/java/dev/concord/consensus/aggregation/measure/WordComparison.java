package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.Map;

/**
 * Compares transcripts and texts: the word error rate, edits summed over all tasks by words summed over all known answers. Of
 * a task that was not decided all words are missing. Right is what has the same {@link Words}.
 */
public final class WordComparison implements GoldComparison {

    private long words;
    private long edits;

    @Override
    public boolean add(Label decided, Label known) {
        var said = Words.of(text(known));
        var changes = Words.edits(Words.of(text(decided)), said);
        words += said.size();
        edits += changes;
        return changes == 0;
    }

    /** The confidence of a transcript is the share of its words that is expected to be right; a text is right or not. */
    @Override
    public double share(boolean right, Label decided, Label known) {
        if (right || !(decided instanceof Transcript)) {
            return right ? 1 : 0;
        }
        var heard = Words.of(text(decided));
        var said = Words.of(text(known));
        return 1 - (double) Words.edits(heard, said) / Math.max(heard.size(), said.size());
    }

    @Override
    public void addUndecided(Label known) {
        var said = Words.of(text(known)).size();
        words += said;
        edits += said;
    }

    @Override
    public Measures measures() {
        return words == 0 ? Measures.NONE : new Measures(Map.of(Measure.WORD_ERROR_RATE, (double) edits / words));
    }

    private static String text(Label label) {
        return label instanceof Transcript(var text)
                ? text
                : Fitting.as(Text.class, label).text();
    }
}
