package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AskTreasury;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.topup.TopUpSettings.ColdAccount;
import dev.concord.payout.topup.domain.HotFloat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Writes the transfer that tops the treasury up, for somebody to sign who is not here. Whoever asks twice gets the same nonce
 * twice, so that of two requests that were both signed the chain takes one. What arrives is found and booked like any receipt.
 */
@Service
public final class RequestTopUp {

    private final NearRpc rpc;
    private final AskTreasury asking;
    private final Treasury treasury;
    private final Assets assets;
    private final TopUpSettings settings;

    RequestTopUp(NearRpc rpc, AskTreasury asking, Treasury treasury, Assets assets, TopUpSettings settings) {
        this.rpc = rpc;
        this.asking = asking;
        this.treasury = treasury;
        this.assets = assets;
        this.settings = settings;
    }

    /** What was found. */
    public sealed interface Outcome {

        record Requested(TopUp topUp) implements Outcome {}

        /** There is nobody to ask, or no float to fill; the text says what is missing. */
        record Impossible(String reason) implements Outcome {}

        /** No node tells what the treasury holds. */
        record NoAnswer() implements Outcome {}
    }

    /**
     * Asks the chain what there is and writes the request.
     *
     * @throws dev.concord.near.rpc.RpcFailure if the chain does not answer
     */
    public Outcome request(Asset asset) {
        var cold = settings.cold();
        var hotFloat = settings.floatOf(asset);
        if (cold.isEmpty() || hotFloat.isEmpty() || !assets.isAllowed(asset)) {
            return new Outcome.Impossible(
                    "%s: no cold account or no float (expected: concord.top-up with both, and an asset that is allowed)"
                            .formatted(asset));
        }
        return asking.ask(asset)
                .<Outcome>map(held -> requested(asset, held, hotFloat.get(), cold.get()))
                .orElseGet(Outcome.NoAnswer::new);
    }

    private Outcome requested(Asset asset, NearAmount held, HotFloat hotFloat, ColdAccount cold) {
        var lacking = hotFloat.lacks(held);
        var transaction =
                lacking.isZero() ? Optional.<Transaction>empty() : Optional.of(transfer(asset, cold, lacking));
        return new Outcome.Requested(new TopUp(asset, held, hotFloat, transaction));
    }

    private Transaction transfer(Asset asset, ColdAccount cold, NearAmount amount) {
        var token = assets.token(asset).map(AllowedToken::contract);
        return new Transaction(
                cold.account(),
                cold.key(),
                nonce(cold),
                token.orElse(treasury.account()),
                rpc.block(Finality.FINAL).point().hash(),
                List.of(action(token, amount)));
    }

    private Action action(Optional<AccountId> token, NearAmount amount) {
        return token.isPresent()
                ? TokenCalls.transfer(new TokenTransfer(treasury.account(), new TokenAmount(amount.yocto())))
                : new Action.Transfer(amount);
    }

    private Nonce nonce(ColdAccount cold) {
        return switch (rpc.viewAccessKey(cold.account(), cold.key(), Finality.FINAL)) {
            case AccessKeyAnswer.Found found -> found.nonce().next();
            case AccessKeyAnswer.Absent _, AccessKeyAnswer.UnknownBlock _ ->
                throw new IllegalStateException("concord.top-up.cold-key: %s (expected: a key of %s on chain)"
                        .formatted(cold.key(), cold.account()));
        };
    }
}
