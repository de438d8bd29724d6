package dev.concord.consensus.aggregation.packed;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How skills are written: a number for the form, then its counts. The numbers are never given to another form. */
public final class SkillBytes {

    private static final int CONFUSION = 1;
    private static final int RATES = 2;
    private static final int ERRORS = 3;
    private static final int REGIONS = 4;
    private static final int AGREEMENT = 5;
    private static final int ERRORS_AND_LABELS = 6;

    private SkillBytes() {}

    public static void write(Skill skill, ByteWriter writer) {
        switch (skill) {
            case ConfusionCounts confusion -> {
                writer.octet(CONFUSION).count(confusion.counts().size());
                confusion.counts().forEach((truth, row) -> {
                    writer.text(truth).count(row.size());
                    row.forEach((given, count) -> writer.text(given).number(count));
                });
            }
            case ClassRates rates -> {
                writer.octet(RATES).count(rates.rates().size());
                rates.rates()
                        .forEach((name, counts) -> writer.text(name)
                                .number(counts.hits())
                                .number(counts.misses())
                                .number(counts.falseAlarms())
                                .number(counts.rejections()));
            }
            case ErrorMoments moments -> write(moments, writer);
            case RegionCounts regions ->
                writer.octet(REGIONS)
                        .number(regions.tasks())
                        .number(regions.hits())
                        .number(regions.misses())
                        .number(regions.falseAlarms())
                        .number(regions.rightClasses())
                        .number(regions.squaredJitter());
            case AgreementCounts agreement ->
                writer.octet(AGREEMENT).number(agreement.agreed()).number(agreement.total());
        }
    }

    private static void write(ErrorMoments moments, ByteWriter writer) {
        var labels = moments.labels();
        writer.octet(labels == null ? ERRORS : ERRORS_AND_LABELS)
                .number(moments.count())
                .number(moments.sum())
                .number(moments.sumOfSquares());
        if (labels != null) {
            writer.number(labels.count())
                    .number(labels.difference())
                    .number(labels.squaredDifference())
                    .number(labels.label())
                    .number(labels.squaredLabel())
                    .number(labels.product());
        }
    }

    public static Skill read(ByteReader reader) {
        var form = reader.octet();
        return switch (form) {
            case CONFUSION -> new ConfusionCounts(byName(reader, row -> byName(row, ByteReader::number)));
            case RATES ->
                new ClassRates(byName(
                        reader,
                        counts ->
                                new BinaryCounts(counts.number(), counts.number(), counts.number(), counts.number())));
            case ERRORS -> new ErrorMoments(reader.number(), reader.number(), reader.number());
            case ERRORS_AND_LABELS ->
                new ErrorMoments(
                        reader.number(),
                        reader.number(),
                        reader.number(),
                        new LabelMoments(
                                reader.number(),
                                reader.number(),
                                reader.number(),
                                reader.number(),
                                reader.number(),
                                reader.number()));
            case REGIONS ->
                new RegionCounts(
                        reader.number(),
                        reader.number(),
                        reader.number(),
                        reader.number(),
                        reader.number(),
                        reader.number());
            case AGREEMENT -> new AgreementCounts(reader.number(), reader.number());
            default -> throw new IllegalStateException("skill: form " + form + " (expected: 1..6)");
        };
    }

    private static <V> Map<String, V> byName(ByteReader reader, Function<ByteReader, V> value) {
        var values = new HashMap<String, V>();
        for (var left = reader.count(); left > 0; left--) {
            values.put(reader.text(), value.apply(reader));
        }
        return values;
    }
}
