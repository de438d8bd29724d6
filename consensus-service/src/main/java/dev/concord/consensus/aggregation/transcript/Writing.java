package dev.concord.consensus.aggregation.transcript;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the agreed words down. Each is written as the most trusted tasker who heard it wrote it, with case and punctuation; so
 * wherever the most trusted one is right, the text is theirs, and its writing is of one hand.
 */
final class Writing {

    private final Heard heard;
    private final WordNetwork network;
    private final int[] winners;
    private final List<Integer> scribes;

    Writing(Heard heard, WordNetwork network, int[] winners, double[] weights) {
        this.heard = heard;
        this.network = network;
        this.winners = winners;
        this.scribes = IntStream.range(0, heard.answers())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer answer) -> -weights[answer])
                        .thenComparingInt(answer -> -won(answer)))
                .toList();
    }

    /** Returns the text; words that would make it too long are left out, which no answer that fits can cause alone. */
    String text(int maxCharacters) {
        var text = new StringBuilder();
        var next = new int[heard.answers()];
        for (var slot = 0; slot < winners.length; slot++) {
            if (winners[slot] != Vocabulary.NOTHING && !write(text, slot, next, maxCharacters)) {
                break;
            }
            for (var answer = 0; answer < next.length; answer++) {
                next[answer] += network.heard(slot)[answer] == Vocabulary.NOTHING ? 0 : 1;
            }
        }
        return text.toString();
    }

    private boolean write(StringBuilder text, int slot, int[] next, int maxCharacters) {
        var scribe = scribeOf(slot);
        var word = heard.word(scribe, next[scribe]);
        var gap = text.isEmpty() ? "" : gap(text, word);
        if (text.length() + gap.length() + word.written().length() > maxCharacters) {
            return false;
        }
        text.append(gap).append(word.written());
        return true;
    }

    private int scribeOf(int slot) {
        for (var scribe : scribes) {
            if (network.heard(slot)[scribe] == winners[slot]) {
                return scribe;
            }
        }
        throw new IllegalStateException("slot " + slot + ": nobody heard its winner");
    }

    /** Two words of different hands may have to be kept apart. */
    private static String gap(StringBuilder text, Word word) {
        var last = text.codePointBefore(text.length());
        var runTogether = word.gap().isEmpty()
                && (Letters.isSpacedLetter(last) || Letters.isMark(last))
                && Letters.isSpacedLetter(word.written().codePointAt(0));
        return runTogether ? " " : word.gap();
    }

    private int won(int answer) {
        return (int) IntStream.range(0, winners.length)
                .filter(slot -> network.heard(slot)[answer] == winners[slot])
                .count();
    }
}
