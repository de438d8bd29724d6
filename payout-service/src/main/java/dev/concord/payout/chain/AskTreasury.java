package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockId;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks each endpoint apart what the treasury holds and believes the one that has come farthest: a node that lags tells of before. */
@Service
public final class AskTreasury {

    private static final Logger LOG = LoggerFactory.getLogger(AskTreasury.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;

    AskTreasury(NearRpc rpc, Treasury treasury) {
        this.endpoints = rpc.apart();
        this.treasury = treasury;
    }

    /**
     * What the treasury holds at a final block.
     *
     * @param amounts in base units; an asset that no token answers for is missing
     */
    public record Holding(Map<Asset, BigInteger> amounts, long height) {

        public Holding {
            amounts = Map.copyOf(amounts);
        }
    }

    /** Asks of NEAR and of these tokens at one block; returns nothing if no endpoint answers. */
    public Optional<Holding> ask(Collection<Asset> assets) {
        return endpoints.stream()
                .flatMap(endpoint -> ask(endpoint, assets).stream())
                .max(Comparator.comparingLong(Holding::height));
    }

    /** Asks of one asset, in base units; returns nothing if no endpoint or no token answers. */
    public Optional<NearAmount> ask(Asset asset) {
        return ask(List.of(asset))
                .flatMap(found -> Optional.ofNullable(found.amounts().get(asset)))
                .map(NearAmount::new);
    }

    private Optional<Holding> ask(NearRpc endpoint, Collection<Asset> assets) {
        try {
            return ask(endpoint, assets, Finality.FINAL);
        } catch (RpcFailure away) {
            LOG.debug("an endpoint does not answer", away);
            return Optional.empty();
        }
    }

    /**
     * Asks one endpoint at one block; returns nothing if it does not have the block.
     *
     * @throws RpcFailure if it does not answer
     */
    public Optional<Holding> ask(NearRpc endpoint, Collection<Asset> assets, BlockId at) {
        return switch (endpoint.viewAccount(treasury.account(), at)) {
            case AccountAnswer.Found found ->
                ask(endpoint, assets, found.amount().yocto(), found.at());
            case AccountAnswer.Absent absent -> ask(endpoint, assets, BigInteger.ZERO, absent.at());
            case AccountAnswer.UnknownBlock _ -> Optional.empty();
        };
    }

    /** The node had that block a moment ago: if it does not now, it told nothing that can be compared. */
    private Optional<Holding> ask(NearRpc endpoint, Collection<Asset> assets, BigInteger near, BlockPoint point) {
        var amounts = new HashMap<Asset, BigInteger>();
        amounts.put(Asset.NEAR, near);
        for (var asset : assets) {
            if (!asset.equals(Asset.NEAR) && AccountId.isValid(asset.code())) {
                var token = new FungibleToken(endpoint, new AccountId(asset.code()));
                switch (token.balanceOf(treasury.account(), new BlockHash(point.hash()))) {
                    case TokenAnswer.Told<TokenAmount>(var held, var _) -> amounts.put(asset, held.units());
                    case TokenAnswer.NoToken<TokenAmount>(var why, var _) -> LOG.warn("{} is no token: {}", asset, why);
                    case TokenAnswer.UnknownBlock<TokenAmount> _ -> {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(new Holding(amounts, point.height()));
    }
}
