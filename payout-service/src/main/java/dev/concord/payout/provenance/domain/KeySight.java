package dev.concord.payout.provenance.domain;

import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.transaction.Nonce;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What endpoints that are asked apart show of a tree's key. */
public sealed interface KeySight {

    /**
     * It stands.
     *
     * @param nonce which tells when it was added
     * @param at the latest block of those who show it
     */
    record Stands(Nonce nonce, boolean fullAccess, BlockPoint at) implements KeySight {}

    /** It does not stand. */
    record Missing(BlockPoint at) implements KeySight {}

    /** Too few say the same: some are away, lag behind, or lie. */
    record Unsure() implements KeySight {}

    /**
     * Weighs what they say, each read at a final block of its own.
     *
     * @param required how many must say the same
     */
    static KeySight agreed(List<AccessKeyAnswer> answers, int required) {
        return standing(answers, required).or(() -> missing(answers, required)).orElseGet(Unsure::new);
    }

    private static Optional<KeySight> standing(List<AccessKeyAnswer> answers, int required) {
        return answers.stream()
                .flatMap(answer -> answer instanceof AccessKeyAnswer.Found found
                        ? Stream.of(new Stands(found.nonce(), found.fullAccess(), found.at()))
                        : Stream.empty())
                .collect(Collectors.groupingBy(each -> new Said(each.nonce(), each.fullAccess())))
                .values()
                .stream()
                .filter(same -> same.size() >= required)
                .map(same -> latest(same, Stands::at))
                .<KeySight>map(Function.identity())
                .findFirst();
    }

    private static Optional<KeySight> missing(List<AccessKeyAnswer> answers, int required) {
        var absent = answers.stream()
                .flatMap(answer ->
                        answer instanceof AccessKeyAnswer.Absent missing ? Stream.of(missing.at()) : Stream.empty())
                .toList();
        return absent.size() >= required
                ? Optional.of(new Missing(latest(absent, Function.identity())))
                : Optional.empty();
    }

    private static <T> T latest(List<T> all, Function<T, BlockPoint> at) {
        return Collections.max(
                all, Comparator.comparingLong(each -> at.apply(each).height()));
    }

    /** What must be the same, whatever the block. */
    record Said(Nonce nonce, boolean fullAccess) {}
}
