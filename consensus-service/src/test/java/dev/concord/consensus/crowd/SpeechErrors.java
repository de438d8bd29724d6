package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Word errors as they are usually counted: lower-cased, everything but letters, digits and apostrophes dropped. */
final class SpeechErrors {

    private SpeechErrors() {}

    /** Returns the errors in all texts, for each word of the truth. */
    static double rate(Map<Integer, Label> truth, IntFunction<Label> decided) {
        var errors = 0;
        var words = 0;
        for (var entry : truth.entrySet()) {
            var said = words(entry.getValue());
            errors += distance(said, words(decided.apply(entry.getKey())));
            words += said.length;
        }
        return (double) errors / words;
    }

    /** Returns the mean distance of confidence from the share of right words, in bins of equal size by confidence. */
    static double calibrationError(
            Map<Integer, Label> truth, IntFunction<Label> decided, IntToDoubleFunction confidence) {
        var bins = 15;
        var tasks = truth.keySet().stream()
                .sorted(Comparator.comparingDouble(confidence::applyAsDouble))
                .toList();
        return IntStream.range(0, bins)
                .mapToObj(bin -> tasks.subList(bin * tasks.size() / bins, (bin + 1) * tasks.size() / bins))
                .mapToDouble(bin -> Math.abs(sumOfDifferences(bin, truth, decided, confidence)) / tasks.size())
                .sum();
    }

    private static double sumOfDifferences(
            List<Integer> tasks,
            Map<Integer, Label> truth,
            IntFunction<Label> decided,
            IntToDoubleFunction confidence) {
        return tasks.stream()
                .mapToDouble(task -> confidence.applyAsDouble(task)
                        - right(Objects.requireNonNull(truth.get(task)), decided.apply(task)))
                .sum();
    }

    private static double right(Label truth, Label decided) {
        var said = words(truth);
        var heard = words(decided);
        return 1 - (double) distance(said, heard) / Math.max(1, Math.max(said.length, heard.length));
    }

    private static String[] words(Label label) {
        var text = ((Transcript) label).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9']+", " ");
        return text.isBlank() ? new String[0] : text.strip().split(" ");
    }

    private static int distance(String[] one, String[] other) {
        var above = IntStream.rangeClosed(0, other.length).toArray();
        for (var row = 1; row <= one.length; row++) {
            var next = new int[other.length + 1];
            next[0] = row;
            for (var column = 1; column <= other.length; column++) {
                var changed = above[column - 1] + (one[row - 1].equals(other[column - 1]) ? 0 : 1);
                next[column] = Math.min(changed, 1 + Math.min(above[column], next[column - 1]));
            }
            above = next;
        }
        return above[other.length];
    }
}
