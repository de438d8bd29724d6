package dev.concord.consensus.aggregation.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often decisions are right, by how sure they were. Bins hold equally many decisions (Nguyen and O'Connor, 2015): bins of
 * equal width would be nearly empty where confidence seldom lies. Decisions of the same confidence that fall into several bins
 * are shared out evenly, so that their order makes no difference.
 */
public final class Reliability {

    /** How many bins the expected calibration error is taken over. */
    public static final int BINS = 15;

    /** Confidences are told apart to this many parts of one. */
    private static final double PARTS = 1e12;

    /** So many bits tell how right a decision was. */
    private static final int SHARE_BITS = 20;

    private static final double SHARES = 1 << SHARE_BITS;
    private static final long SHARE_MASK = (1L << (SHARE_BITS + 1)) - 1;

    private static final int FIRST_CAPACITY = 64;

    /** Confidence in whole parts, and in the lowest bits how right the decision was: so sorting needs no objects. */
    private long[] decisions = new long[FIRST_CAPACITY];

    private int size;

    /** Takes one decision that is right or wrong. */
    public void add(double confidence, boolean right) {
        add(confidence, right ? 1 : 0);
    }

    /** Takes one decision of which such a share, from 0 to 1, is right. */
    public void add(double confidence, double share) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0..1)");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share + " (expected: 0..1)");
        }
        if (size == decisions.length) {
            decisions = Arrays.copyOf(decisions, Math.addExact(size, size / 2));
        }
        decisions[size++] = (Math.round(confidence * PARTS) << (SHARE_BITS + 1)) + Math.round(share * SHARES);
    }

    public int size() {
        return size;
    }

    /**
     * A bin.
     *
     * @param confidence the mean confidence in it
     * @param right the share that is right
     */
    public record Bin(int tasks, double confidence, double right) {

        double gap() {
            return Math.abs(confidence - right);
        }
    }

    /** Returns the bins from the least to the most sure; no empty ones. */
    public List<Bin> bins() {
        Arrays.sort(decisions, 0, size);
        var bins = new ArrayList<Bin>();
        var rights = rights();
        for (var bin = 0; bin < BINS; bin++) {
            var from = (int) ((long) bin * size / BINS);
            var to = (int) ((bin + 1L) * size / BINS);
            if (from < to) {
                bins.add(bin(rights, from, to));
            }
        }
        return List.copyOf(bins);
    }

    /** Returns the mean over decisions of how far the mean confidence of their bin lies from its share of right ones. */
    public double expectedCalibrationError() {
        return size == 0
                ? 0
                : bins().stream().mapToDouble(bin -> bin.gap() * bin.tasks()).sum() / size;
    }

    private Bin bin(double[] rights, int from, int to) {
        var confidence = 0.0;
        var right = 0.0;
        for (var place = from; place < to; place++) {
            confidence += confidence(place);
            right += rights[place];
        }
        return new Bin(to - from, Math.min(1, confidence / (to - from)), Math.min(1, right / (to - from)));
    }

    /** For each decision the share that is right among all of its confidence. */
    private double[] rights() {
        var rights = new double[size];
        for (var from = 0; from < size; ) {
            var to = from;
            var right = 0.0;
            while (to < size && parts(to) == parts(from)) {
                right += (decisions[to] & SHARE_MASK) / SHARES;
                to++;
            }
            Arrays.fill(rights, from, to, right / (to - from));
            from = to;
        }
        return rights;
    }

    private double confidence(int place) {
        return parts(place) / PARTS;
    }

    private long parts(int place) {
        return decisions[place] >> (SHARE_BITS + 1);
    }
}
