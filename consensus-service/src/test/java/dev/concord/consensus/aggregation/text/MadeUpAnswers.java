package dev.concord.consensus.aggregation.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Questions of a project, each with a right answer, and taskers who say it well, badly, or say something else, by seed. */
final class MadeUpAnswers {

    private static final int VOCABULARY = 800;

    private final Random random;
    private final List<String> vocabulary;
    private final double[] care;

    MadeUpAnswers(long seed, int taskers, double spammers) {
        random = new Random(seed);
        vocabulary = IntStream.range(0, VOCABULARY)
                .mapToObj(_ -> letters(2 + random.nextInt(7)))
                .toList();
        care = IntStream.range(0, taskers)
                .mapToDouble(tasker -> tasker < spammers * taskers ? 0 : random.nextDouble(0.35, 0.95))
                .toArray();
    }

    List<String> rightAnswer() {
        return words(8 + random.nextInt(12));
    }

    /** Returns taskers for one question, no one twice. */
    List<Integer> taskers(int count) {
        var all = new ArrayList<>(IntStream.range(0, care.length).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    /** A careful tasker keeps most words and their order; others say it in other words, or leave half of it out. */
    List<String> answer(int tasker, List<String> right) {
        if (care[tasker] == 0) {
            return tasker % 2 == 0 ? List.of("very", "good", "picture") : words(12);
        }
        var answer = new ArrayList<String>();
        for (var word : right) {
            var chance = random.nextDouble();
            if (chance < care[tasker]) {
                answer.add(word);
            } else if (chance < (1 + care[tasker]) / 2) {
                answer.add(inOtherWords(word));
            }
        }
        if (random.nextDouble() > care[tasker]) {
            Collections.rotate(answer, answer.size() / 2);
        }
        return answer;
    }

    /** Half of the time another form of the word, else another word. */
    private String inOtherWords(String word) {
        return random.nextBoolean() ? word + letters(2) : word();
    }

    private List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).toList();
    }

    private String word() {
        return vocabulary.get(random.nextInt(VOCABULARY));
    }

    private String letters(int count) {
        return random.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
