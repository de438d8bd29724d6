package dev.concord.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a small record of crowd work with known answers, the same each time. */
public final class GeneratedCrowd {

    public static final int TASKS = 80;
    public static final int LABELS_PER_TASK = 5;
    public static final int WORKERS = 16;
    public static final int REPEATED = 3;

    private static final long SEED = 11;
    private static final double RIGHT = 0.85;

    private GeneratedCrowd() {}

    public static void writeTo(Path folder) throws IOException {
        var random = new Random(SEED);
        var labels = new StringBuilder("task,worker,label\n");
        var gold = new StringBuilder("task,label\n");
        for (var task = 0; task < TASKS; task++) {
            var answer = task % 3 == 0 ? 1 : 0;
            gold.append("t%d,%d\n".formatted(task, answer));
            for (var nth = 0; nth < LABELS_PER_TASK; nth++) {
                var said = random.nextDouble() < RIGHT ? answer : 1 - answer;
                labels.append("t%d,w%d,%d\n".formatted(task, (task * 7 + nth * 3) % WORKERS, said));
            }
        }
        for (var task = 0; task < REPEATED; task++) {
            labels.append("t%d,w%d,1\n".formatted(task, task * 7 % WORKERS));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("gold.csv"), gold);
    }
}
