package dev.concord.consensus.aggregation.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the words of one task, so that they are compared fast. */
final class Vocabulary {

    /** Stands where a tasker heard no word. */
    static final int NOTHING = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    int[] numbers(List<Word> words) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word.spoken(), _ -> numbers.size()))
                .toArray();
    }
}
