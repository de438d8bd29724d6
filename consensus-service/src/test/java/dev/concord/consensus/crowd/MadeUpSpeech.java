package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A crowd that hears a made-up language more or less well, and of whom some do not listen, by seed. */
final class MadeUpSpeech {

    private static final int VOCABULARY = 2000;
    private static final int TASKS = 300;
    private static final int TASKERS = 60;

    private final Random random;
    private final double spammers;
    private final double[] errors;

    private MadeUpSpeech(long seed, double spammers) {
        this.random = new Random(seed);
        this.spammers = spammers * TASKERS;
        this.errors = random.doubles(TASKERS, 0.02, 0.35).toArray();
    }

    static Crowd ofHonestTaskers(long seed, int overlap) {
        return new MadeUpSpeech(seed, 0).labelling(overlap);
    }

    /** Of three spammers, one always writes the same, one writes what comes to mind, one writes nothing. */
    static Crowd withSpammers(long seed, int overlap, double share) {
        return new MadeUpSpeech(seed, share).labelling(overlap);
    }

    private Crowd labelling(int overlap) {
        var taskers = new ArrayList<>(IntStream.range(0, TASKERS).boxed().toList());
        var labels = new ArrayList<Crowd.Given>();
        var truth = new HashMap<Integer, Label>();
        for (var task = 0; task < TASKS; task++) {
            var said = words(5 + random.nextInt(20));
            truth.put(task, transcript(said));
            Collections.shuffle(taskers, random);
            for (var tasker : taskers.subList(0, overlap)) {
                labels.add(new Crowd.Given(task, tasker, transcript(heard(tasker, said))));
            }
        }
        return new Crowd(new TranscriptKind(10_000), TASKS, labels, Map.copyOf(truth));
    }

    private List<String> heard(int tasker, List<String> said) {
        if (tasker < spammers) {
            return switch (tasker % 3) {
                case 0 -> List.of("good", "morning", "to", "all", "of", "you");
                case 1 -> words(12);
                default -> List.of();
            };
        }
        var heard = new ArrayList<String>();
        for (var word : said) {
            var chance = random.nextDouble() / errors[tasker];
            if (chance >= 0.25) {
                heard.add(chance < 0.75 ? misheard(word) : word);
            }
            if (chance >= 0.75 && chance < 1) {
                heard.add(word());
            }
        }
        return heard;
    }

    /** Half of the time, what is misheard is heard alike. */
    private String misheard(String word) {
        return random.nextBoolean() ? word + "s" : word();
    }

    private List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).toList();
    }

    private String word() {
        return "w" + (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
    }

    private static Transcript transcript(List<String> words) {
        return new Transcript(String.join(" ", words));
    }
}
