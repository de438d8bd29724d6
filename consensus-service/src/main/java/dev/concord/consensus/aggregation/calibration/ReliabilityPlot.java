package dev.concord.consensus.aggregation.calibration;

import dev.concord.consensus.aggregation.measure.Reliability;
import dev.concord.consensus.aggregation.measure.Reliability.Bin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws how often decisions are right, by how sure they were (DeGroot and Fienberg, 1983), as one SVG that needs nothing else:
 * a point for each bin of equally many tasks, the diagonal on which an honest method lies, and a table of the bins below.
 */
public final class ReliabilityPlot {

    private static final int LEFT = 70;
    private static final int TOP = 60;
    private static final int SIDE = 400;
    private static final int TABLE_TOP = TOP + SIDE + 75;
    private static final int LABELS_WIDTH = 80;
    private static final int COLUMN = 44;
    private static final int ROW = 18;
    private static final int TICKS = 5;

    private ReliabilityPlot() {}

    /** Draws it under a title, which may hold any text. */
    public static String svg(String title, Reliability reliability) {
        var bins = reliability.bins();
        var width = LABELS_WIDTH + Reliability.BINS * COLUMN + 20;
        return String.join(
                "\n",
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="sans-serif" font-size="12">""".formatted(width, TABLE_TOP + 3 * ROW),
                "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
                text(LEFT, 28, "start", 16, titled(title, reliability)),
                text(
                        LEFT,
                        48,
                        "start",
                        12,
                        "%d tasks in %d bins of equal mass".formatted(reliability.size(), bins.size())),
                axes(),
                points(bins),
                table(bins),
                "</svg>",
                "");
    }

    private static String titled(String title, Reliability reliability) {
        return title + ": ECE " + number("%.4f", reliability.expectedCalibrationError());
    }

    private static String axes() {
        var frame = """
                <rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#333"/>
                <line x1="%s" y1="%s" x2="%s" y2="%s" stroke="#999" stroke-dasharray="5 4"/>""".formatted(LEFT, TOP, SIDE, SIDE, across(0), up(0), across(1), up(1));
        var ticks = IntStream.rangeClosed(0, TICKS)
                .mapToObj(tick -> ticks((double) tick / TICKS))
                .collect(Collectors.joining("\n"));
        var names = text(LEFT + SIDE / 2, TOP + SIDE + 40, "middle", 12, "confidence") + "\n"
                + "<g transform=\"rotate(-90 24 %d)\">%s</g>"
                        .formatted(TOP + SIDE / 2, text(24, TOP + SIDE / 2, "middle", 12, "share that is right"));
        return String.join("\n", frame, ticks, names);
    }

    private static String ticks(double value) {
        return """
                <path d="M%1$s %2$d v5 M%3$d %4$s h-5" stroke="#333"/>
                <text x="%1$s" y="%5$d" text-anchor="middle">%6$s</text>
                <text x="%7$d" y="%4$s" text-anchor="end" dominant-baseline="middle">%6$s</text>""".formatted(
                        across(value), TOP + SIDE, LEFT, up(value), TOP + SIDE + 20, number("%.1f", value), LEFT - 9);
    }

    private static String points(List<Bin> bins) {
        var line = bins.stream()
                .map(bin -> across(bin.confidence()) + "," + up(bin.right()))
                .collect(Collectors.joining(" ", "<polyline points=\"", "\" fill=\"none\" stroke=\"#2a6fb0\"/>"));
        return bins.stream().map(ReliabilityPlot::point).collect(Collectors.joining("\n", line + "\n", ""));
    }

    private static String point(Bin bin) {
        return """
                <circle cx="%s" cy="%s" r="4" fill="#2a6fb0"><title>%d tasks: confidence %s, right %s</title></circle>""".formatted(
                        across(bin.confidence()),
                        up(bin.right()),
                        bin.tasks(),
                        number("%.3f", bin.confidence()),
                        number("%.3f", bin.right()));
    }

    private static String table(List<Bin> bins) {
        return String.join(
                "\n",
                row(0, "tasks", bins.stream().map(bin -> Integer.toString(bin.tasks()))),
                row(1, "confidence", bins.stream().map(bin -> number("%.3f", bin.confidence()))),
                row(2, "right", bins.stream().map(bin -> number("%.3f", bin.right()))));
    }

    private static String row(int row, String name, Stream<String> cells) {
        var y = TABLE_TOP + row * ROW;
        var listed = cells.toList();
        return IntStream.range(0, listed.size())
                .mapToObj(column -> text(LABELS_WIDTH + (column + 1) * COLUMN, y, "end", 11, listed.get(column)))
                .collect(Collectors.joining("\n", text(10, y, "start", 11, name) + "\n", ""));
    }

    private static String text(int x, int y, String anchor, int size, String content) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\">%s</text>"
                .formatted(x, y, anchor, size, escaped(content));
    }

    private static String across(double share) {
        return number("%.1f", LEFT + share * SIDE);
    }

    private static String up(double share) {
        return number("%.1f", TOP + (1 - share) * SIDE);
    }

    /** A decimal point, wherever the machine stands. */
    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
