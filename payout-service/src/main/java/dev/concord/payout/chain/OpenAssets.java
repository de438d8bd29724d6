package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.asset.Assets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Opens each allowed token once the chain is open: looks whether it is a token, books what the treasury holds of it as the
 * operator's, and tells whether the treasury is registered with it. Without that nobody can pay in it; anybody may register the
 * treasury, by {@code storage_deposit}, and the operator should do so from another account, whose costs are not in these books.
 */
@Service
public final class OpenAssets {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAssets.class);
    private static final AssetStanding NOT_ASKED = new AssetStanding.Shut("the token was not asked yet");

    private final Assets assets;
    private final OpenChain chain;
    private final LookAtToken look;
    private final BookAssetOpening booking;
    private final Map<Asset, AssetStanding> standings = new ConcurrentHashMap<>();

    OpenAssets(Assets assets, OpenChain chain, LookAtToken look, BookAssetOpening booking) {
        this.assets = assets;
        this.chain = chain;
        this.look = look;
        this.booking = booking;
    }

    /** Returns what was found last. */
    public AssetStanding standing(Asset asset) {
        return switch (chain.standing()) {
            case ChainStanding.Shut shut -> new AssetStanding.Shut(shut.reason());
            case ChainStanding.Open _ when asset.equals(Asset.NEAR) -> new AssetStanding.Open();
            case ChainStanding.Open _ -> standings.getOrDefault(asset, NOT_ASKED);
        };
    }

    /** Asks of each token until it is open, and then no more: a registration ends only by the treasury's own doing. */
    @Scheduled(fixedDelayString = "${concord.near.check-every:2s}")
    void check() {
        if (chain.standing() instanceof ChainStanding.Open(var pin)) {
            assets.tokens().stream()
                    .filter(token -> !(standings.get(token.asset()) instanceof AssetStanding.Open))
                    .forEach(token -> check(token, pin));
        }
    }

    private void check(AllowedToken token, ChainPin pin) {
        look.at(token.contract()).ifPresent(sight -> note(token.asset(), standing(token, sight, pin)));
    }

    private AssetStanding standing(AllowedToken token, LookAtToken.Sight sight, ChainPin pin) {
        return switch (sight) {
            case LookAtToken.Sight.NoToken none ->
                new AssetStanding.Shut(
                        "%s: no token, %s (expected: a contract by NEP-141)".formatted(token.contract(), none.why()));
            case LookAtToken.Sight.Seen seen
            when seen.decimals().orElse(token.decimals()) != token.decimals() ->
                new AssetStanding.Shut("%s: %d decimals allowed (expected: %d, as the token says)"
                        .formatted(
                                token.contract(),
                                token.decimals(),
                                seen.decimals().getAsInt()));
            case LookAtToken.Sight.Seen seen -> {
                booking.book(token.asset(), new NearAmount(seen.holding().units()), pin, seen.height());
                yield seen.registered()
                        ? new AssetStanding.Open()
                        : new AssetStanding.Shut("treasury: not registered with %s (expected: storage_deposit for %s)"
                                .formatted(token.contract(), pin.treasury()));
            }
        };
    }

    private void note(Asset asset, AssetStanding found) {
        if (!found.equals(standings.put(asset, found))) {
            switch (found) {
                case AssetStanding.Open _ -> LOG.info("deposits in {} are taken", asset);
                case AssetStanding.Shut shut -> LOG.error("nobody can pay in {}: {}", asset, shut.reason());
            }
        }
    }
}
