package dev.concord.near.provenance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers as ECMAScript writes them, which RFC 8785 asks for: the fewest digits that give the same double again. */
final class EcmaNumber {

    /** From here on, and below its counterpart, ECMAScript writes an exponent. */
    private static final int MOST_PLACES = 21;

    private static final int MOST_LEADING_ZEROS = 6;

    private EcmaNumber() {}

    static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number: " + number + " (expected: a finite one)");
        }
        if (number == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(number)).stripTrailingZeros();
        var digits = shortest.unscaledValue().toString();
        var text = laidOut(digits, digits.length() - shortest.scale());
        return number < 0 ? "-" + text : text;
    }

    /** Java's text has the fewest digits too, but never less than two: where one would do, it may say 4.9E-324 for 5E-324. */
    private static BigDecimal shortest(double number) {
        var shown = new BigDecimal(Double.toString(number));
        if (shown.precision() == 2) {
            var unit = BigDecimal.ONE.movePointRight(1 - shown.scale());
            var nearest = shown.round(new MathContext(1));
            var below = shown.divideToIntegralValue(unit).multiply(unit);
            for (var oneDigit : List.of(nearest, below, below.add(unit))) {
                if (oneDigit.doubleValue() == number) {
                    return oneDigit;
                }
            }
        }
        return shown;
    }

    /** Lays 0.DIGITS times ten to the power of the point out. */
    private static String laidOut(String digits, int point) {
        if (point > MOST_PLACES || point <= -MOST_LEADING_ZEROS) {
            var exponent = point - 1;
            var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }
}
