package dev.concord.submission.offer.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.submission.offer.OfferFilter;
import dev.concord.submission.offer.Place;
import dev.concord.submission.web.SubmissionProblem;
import dev.concord.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a query says which offers it is for.
 *
 * @param leastReward in base units of the asset, which is NEAR unless it is named
 */
record OfferQuery(
        @Nullable String kind,
        @Nullable String language,
        @Nullable String asset,
        @Nullable String leastReward) {

    private static final int LONGEST_SHOWN = 20;
    private static final int LONGEST_ASSET = 64;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> KINDS = Arrays.stream(
                    LabelKind.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();

    OfferFilter filter() {
        if (kind != null && !KINDS.contains(kind)) {
            throw refused("kind", kind, "one of " + String.join(", ", KINDS));
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw refused("language", language, "two or three small letters, as ISO 639 has them");
        }
        return new OfferFilter(Optional.ofNullable(kind), Optional.ofNullable(language), earned(), least());
    }

    static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, text, "true or false");
        };
    }

    static Place place(@Nullable String after) {
        return after == null
                ? Place.BEFORE_ALL
                : Place.parse(after).orElseThrow(() -> refused("after", after, "the next of the page before"));
    }

    private Optional<Asset> earned() {
        if (asset == null) {
            return leastReward == null ? Optional.empty() : Optional.of(Asset.NEAR);
        }
        if (asset.isEmpty() || asset.length() > LONGEST_ASSET || !new Asset(asset).isWellFormed()) {
            throw refused("asset", asset, "NEAR, or the account of a token's contract");
        }
        return Optional.of(new Asset(asset));
    }

    private Optional<NearAmount> least() {
        try {
            return Optional.ofNullable(leastReward).map(NearAmount::parse);
        } catch (IllegalArgumentException malformed) {
            throw refused("leastReward", String.valueOf(leastReward), "base units as decimal text");
        }
    }

    private static ProblemException refused(String parameter, String text, String expected) {
        var shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return new ProblemException(
                SubmissionProblem.MALFORMED_QUERY, "%s: \"%s\" (expected: %s)".formatted(parameter, shown, expected));
    }
}
