package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Ten thousand labels of one task: products of a few, and sums of their logarithms. */
final class LongProduct {

    /** So many numbers of 1e-16 can be multiplied without leaving the range of a double. */
    static final int SAFE = 16;

    private final double[] logarithms;

    LongProduct(int width) {
        this.logarithms = new double[width];
    }

    /**
     * Multiplies all numbers of a range into products, and divides these by the greatest, of which the logarithm is returned.
     *
     * @param products what the range is multiplied with
     */
    static double of(double[] products, int first, int end, Chunk chunk) {
        var product = new LongProduct(products.length);
        for (var from = first; from < end; from += SAFE) {
            chunk.multiply(from, Math.min(end, from + SAFE));
            product.take(products);
        }
        return product.give(products);
    }

    /** Takes over the products of at most so many numbers as are safe, and leaves ones. */
    void take(double[] products) {
        for (var truth = 0; truth < logarithms.length; truth++) {
            logarithms[truth] += Math.log(products[truth]);
            products[truth] = 1;
        }
    }

    /** Gives all products back, divided by the greatest, of which the logarithm is returned. */
    double give(double[] products) {
        var greatest = Arrays.stream(logarithms).max().orElseThrow();
        for (var truth = 0; truth < logarithms.length; truth++) {
            products[truth] = Math.exp(logarithms[truth] - greatest);
        }
        return greatest;
    }

    /** Multiplies the numbers of a part of the range, as many as are safe, into the products. */
    @FunctionalInterface
    interface Chunk {

        void multiply(int first, int end);
    }
}
