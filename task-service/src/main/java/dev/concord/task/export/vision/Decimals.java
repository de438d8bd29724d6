package dev.concord.task.export.vision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as texts that every reader takes: no exponent, and no zeros that say nothing. */
final class Decimals {

    /** A share of an image of a million pixels is exact to a hundredth of a pixel. */
    private static final int PLACES = 8;

    private Decimals() {}

    static String of(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
