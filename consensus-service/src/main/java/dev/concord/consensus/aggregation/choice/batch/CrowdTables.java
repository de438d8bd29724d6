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

    void add(double found) {
        tables += found;
    }

    /** Adds tables of those who did not know. */
    void addError(int given, int truth, double found) {
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
     * Finds what each class is taken for by those who guess, the class itself halfway between chance and what was learned: were
     * it learned alone, one class could become the crowd's waste basket.
     */
    void shareOut(double[] shares) {
        var smoothing = 2 / Math.sqrt(classes);
        for (var truth = 0; truth < classes; truth++) {
            var sum = 0.0;
            for (var given = 0; given < classes; given++) {
                sum += errors[given * width + truth] + smoothing;
            }
            var right = errors[truth * width + truth] + smoothing;
            var rightShare = (1.0 / classes + right / sum) / 2;
            for (var given = 0; given < classes; given++) {
                var place = given * width + truth;
                shares[place] =
                        given == truth ? rightShare : (errors[place] + smoothing) / (sum - right) * (1 - rightShare);
            }
        }
    }
}
