package dev.concord.consensus.aggregation.choice.batch;

/** What some taskers' rows say of the crowd, as sums. */
final class CrowdTables {

    private final int classes;
    private final int width;
    private final double[] errors;
    private double tables;
    private double growth;

    CrowdTables(int classes, int width) {
        this.classes = classes;
        this.width = width;
        this.errors = new double[TaskerRows.size(classes, width)];
    }

    double tables() {
        return tables;
    }

    double growth() {
        return growth;
    }

    void add(int given, int truth, double found) {
        tables += found;
        errors[given * width + truth] += found;
    }

    void grow(double more) {
        growth += more;
    }

    void add(CrowdTables other) {
        tables += other.tables;
        growth += other.growth;
        for (var place = 0; place < errors.length; place++) {
            errors[place] += other.errors[place];
        }
    }

    /**
     * Finds what each class is taken for by those who guess: any class as often as chance would have it for the class itself,
     * else as often as it was. Were the class itself learned too, one class could become the crowd's waste basket.
     */
    void shareOut(double[] shares) {
        var smoothing = 2 / Math.sqrt(classes);
        for (var truth = 0; truth < classes; truth++) {
            var sum = 0.0;
            for (var given = 0; given < classes; given++) {
                sum += given == truth ? 0 : errors[given * width + truth] + smoothing;
            }
            for (var given = 0; given < classes; given++) {
                var place = given * width + truth;
                shares[place] = given == truth
                        ? 1.0 / classes
                        : (errors[place] + smoothing) / sum * (classes - 1) / classes;
            }
        }
    }
}
