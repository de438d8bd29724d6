package dev.concord.task.export.text;

import dev.concord.contracts.label.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text with the classes of the stretches they lie in. */
final class TaggedWords {

    /** Letters and digits with what joins them, or a single other character. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+(?:['\u2019_-][\\p{L}\\p{M}\\p{N}]+)*|\\S", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TaggedWords() {}

    /**
     * A word.
     *
     * @param tag O outside of all stretches, else B- or I- and the class
     * @param sentenceBegins whether a line of the text ended before it
     */
    record Word(String text, String tag, boolean sentenceBegins) {}

    /** Returns why the stretches cannot be tags of words. */
    static Optional<String> problemWith(String text, List<Span> spans) {
        var reached = 0.0;
        for (var span : inOrder(spans)) {
            if (span.end() > text.length()) {
                return Optional.of("label.spans: %.0f..%.0f (expected: within its %d characters)"
                        .formatted(span.start(), span.end(), text.length()));
            }
            if (span.start() < reached) {
                return Optional.of("label.spans: %.0f..%.0f overlaps another (expected: one class for a word)"
                        .formatted(span.start(), span.end()));
            }
            reached = span.end();
        }
        return Optional.empty();
    }

    static List<Word> of(String text, List<Span> spans) {
        var words = new ArrayList<Word>();
        var at = 0;
        for (var span : inOrder(spans)) {
            add(words, text, at, (int) span.start(), "");
            add(words, text, (int) span.start(), (int) span.end(), tag(span.className()));
            at = (int) span.end();
        }
        add(words, text, at, text.length(), "");
        return words;
    }

    private static void add(List<Word> words, String text, int from, int to, String className) {
        var matcher = WORD.matcher(text).region(from, to);
        var first = true;
        while (matcher.find()) {
            var tag = className.isEmpty() ? "O" : (first ? "B-" : "I-") + className;
            words.add(new Word(matcher.group(), tag, !words.isEmpty() && followsLineBreak(text, matcher)));
            first = false;
        }
    }

    private static boolean followsLineBreak(String text, Matcher word) {
        var at = word.start() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                return true;
            }
            at--;
        }
        return false;
    }

    private static List<Span> inOrder(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.end() > span.start())
                .sorted(Comparator.comparingDouble(Span::start))
                .toList();
    }

    /** Columns are told apart by spaces. */
    private static String tag(String className) {
        return SPACES.matcher(className).replaceAll("_");
    }
}
