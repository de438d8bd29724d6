package dev.concord.payout.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import dev.concord.near.token.TokenMetadata;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a token through the first endpoint that answers; all that it tells is of one final block. */
@Component
final class LookAtToken {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtToken.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;

    LookAtToken(NearRpc rpc, Treasury treasury) {
        this.endpoints = rpc.apart();
        this.treasury = treasury;
    }

    /** What was seen. */
    sealed interface Sight {

        /**
         * There is such a token.
         *
         * @param registered whether the treasury can receive it; also if the token knows of no registrations
         * @param decimals what the token says of itself, if anything
         */
        record Seen(TokenAmount holding, boolean registered, OptionalInt decimals, long height) implements Sight {}

        /** There is none, in the node's words. */
        record NoToken(String why) implements Sight {}
    }

    /** Returns nothing if no endpoint answers. */
    Optional<Sight> at(AccountId contract) {
        return endpoints.stream()
                .flatMap(endpoint -> at(contract, endpoint).stream())
                .findFirst();
    }

    private Optional<Sight> at(AccountId contract, NearRpc endpoint) {
        try {
            var token = new FungibleToken(endpoint, contract);
            return switch (token.balanceOf(treasury.account(), Finality.FINAL)) {
                case TokenAnswer.Told<TokenAmount>(var holding, var point) ->
                    Optional.of(new Sight.Seen(
                            holding, isRegistered(token, point), decimals(token, point), point.height()));
                case TokenAnswer.NoToken<TokenAmount>(var why, var _) -> Optional.of(new Sight.NoToken(why));
                case TokenAnswer.UnknownBlock<TokenAmount> _ -> Optional.empty();
            };
        } catch (TransientFailure away) {
            LOG.debug("an endpoint does not answer", away);
        } catch (DefiniteFailure refused) {
            LOG.warn("an endpoint does not understand", refused);
        }
        return Optional.empty();
    }

    private boolean isRegistered(FungibleToken token, BlockPoint point) {
        var told = token.storageBalanceOf(treasury.account(), new BlockHash(point.hash()));
        return !(told instanceof TokenAnswer.Told<Optional<NearAmount>>(var registration, var _)
                && registration.isEmpty());
    }

    private static OptionalInt decimals(FungibleToken token, BlockPoint point) {
        return switch (token.metadata(new BlockHash(point.hash()))) {
            case TokenAnswer.Told<TokenMetadata>(var told, var _) -> OptionalInt.of(told.decimals());
            case TokenAnswer.NoToken<TokenMetadata> _, TokenAnswer.UnknownBlock<TokenMetadata> _ -> OptionalInt.empty();
        };
    }
}
