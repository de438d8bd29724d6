package dev.concord.payout.payout.domain;

import dev.concord.near.key.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whose fault it is that the chain refused a batch. Nobody is held on a guess: only where the chain's own words name the account. */
public sealed interface Blame {

    /** The failed action's receiver is named: it is paid nothing more until somebody has looked. */
    record OfReceiver(Line line) implements Blame {}

    /** Whatever the token refuses now it would refuse to anybody. */
    record OfToken() implements Blame {}

    /** An action failed for a reason that may be its receiver's or the token's. */
    record Unclear(Line line) implements Blame {}

    /** What contracts of the common kinds say when nothing is wrong with the receiver; in lower case. */
    List<String> OF_TOKEN = List.of(
            "paused", "enough balance", "not enough", "prepaid gas", "gas limit", "codedoesnotexist", "methodnotfound");

    static Blame of(Batch batch, Sighting.Failed failure) {
        var line = failure.action().flatMap(batch::lineOf);
        if (line.isPresent() && names(failure.reason(), line.get().payout().account())) {
            return new OfReceiver(line.get());
        }
        var words = failure.reason().toLowerCase(Locale.ROOT);
        return line.<Blame>map(Unclear::new)
                .filter(_ -> OF_TOKEN.stream().noneMatch(words::contains))
                .orElseGet(OfToken::new);
    }

    /** Whether a text names an account, and not only a longer name that it is part of. */
    static boolean names(String text, AccountId account) {
        return Pattern.compile("(?<![a-z0-9._-])" + Pattern.quote(account.value()) + "(?![a-z0-9_-]|\\.[a-z0-9])")
                .matcher(text)
                .find();
    }
}
