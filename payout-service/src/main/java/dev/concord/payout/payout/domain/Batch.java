package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one transaction pays: a transfer of NEAR, or many transfers of one token. The chain does it whole or undoes it whole,
 * because all its actions form one receipt.
 */
public record Batch(Asset asset, List<Line> lines) {

    public Batch {
        lines = List.copyOf(lines);
        var payouts = lines.stream().map(line -> line.payout().id()).distinct().count();
        var inAsset = lines.stream().allMatch(line -> line.payout().asset().equals(asset));
        if (lines.isEmpty() || payouts < lines.size() || !inAsset || (asset.equals(Asset.NEAR) && lines.size() > 1)) {
            throw new IllegalArgumentException(
                    "batch of %s: %s (expected: distinct payouts in it, one if it is NEAR)".formatted(asset, lines));
        }
    }

    /** Returns the account that the transaction goes to: the one paid, or the token's contract. */
    public AccountId receiver() {
        return asset.equals(Asset.NEAR) ? lines.getFirst().payout().account() : new AccountId(asset.code());
    }

    public List<Action> actions() {
        return asset.equals(Asset.NEAR)
                ? List.of(new Action.Transfer(lines.getFirst().payout().amount()))
                : lines.stream().flatMap(Batch::calls).toList();
    }

    /** Registering stands right before paying: either both are done or none, so that a registration is never paid in vain. */
    private static Stream<Action> calls(Line line) {
        var payout = line.payout();
        var transfer = TokenCalls.transfer(new TokenTransfer(
                payout.account(), new TokenAmount(payout.amount().yocto())));
        return line.registration()
                .map(deposit -> Stream.<Action>of(TokenCalls.register(payout.account(), deposit), transfer))
                .orElseGet(() -> Stream.of(transfer));
    }

    /** Returns the line that an action belongs to, by the action's place in the transaction; empty if there is no such. */
    public Optional<Line> lineOf(int action) {
        return lines.stream()
                .flatMap(line -> Stream.generate(() -> line).limit(line.actions()))
                .skip(Math.max(action, 0))
                .findFirst()
                .filter(_ -> action >= 0);
    }
}
