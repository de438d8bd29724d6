package dev.concord.payout.asset;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** NEAR and the tokens that the operator allows; in any other asset nothing is credited, funded or paid. */
public final class Assets {

    private final Map<Asset, AllowedToken> tokens;

    /**
     * Allows these.
     *
     * @throws IllegalArgumentException if a contract is named twice
     */
    public Assets(Collection<AllowedToken> tokens) {
        this.tokens = tokens.stream()
                .collect(toUnmodifiableMap(AllowedToken::asset, Function.identity(), (first, _) -> {
                    throw new IllegalArgumentException(
                            "tokens: %s twice (expected: each contract once)".formatted(first.contract()));
                }));
    }

    /** Returns the token that an asset is; empty for NEAR and for what is not allowed. */
    public Optional<AllowedToken> token(Asset asset) {
        return Optional.ofNullable(tokens.get(asset));
    }

    /** Returns the tokens that are allowed, in the order of their contracts' names. */
    public List<AllowedToken> tokens() {
        return tokens.values().stream()
                .sorted(Comparator.comparing(token -> token.contract().value()))
                .toList();
    }

    /** Returns the accounts of the tokens' contracts. */
    public Set<AccountId> contracts() {
        return tokens.values().stream().map(AllowedToken::contract).collect(toUnmodifiableSet());
    }

    public boolean isAllowed(Asset asset) {
        return asset.equals(Asset.NEAR) || tokens.containsKey(asset);
    }

    /** Returns every asset that is allowed, NEAR first. */
    public List<Asset> all() {
        return Stream.concat(Stream.of(Asset.NEAR), tokens().stream().map(AllowedToken::asset))
                .toList();
    }
}
