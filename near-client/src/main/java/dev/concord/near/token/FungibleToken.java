package dev.concord.near.token;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.BlockId;
import dev.concord.near.rpc.CallAnswer;
import dev.concord.near.rpc.NearRpc;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads one token through its contract. Answers come from a contract that anybody may have written, so each is checked. */
public final class FungibleToken {

    private static final int MAX_TEXT_LENGTH = 128;
    private static final int MAX_DECIMALS = 255;

    private final NearRpc rpc;
    private final AccountId contract;

    public FungibleToken(NearRpc rpc, AccountId contract) {
        this.rpc = rpc;
        this.contract = contract;
    }

    /** What an account has; zero also if it is not registered. */
    public TokenAnswer<TokenAmount> balanceOf(AccountId account, BlockId at) {
        return view("ft_balance_of", of(account), at, FungibleToken::amount);
    }

    public TokenAnswer<TokenAmount> totalSupply(BlockId at) {
        return view("ft_total_supply", TokenJson.object(), at, FungibleToken::amount);
    }

    public TokenAnswer<TokenMetadata> metadata(BlockId at) {
        return view("ft_metadata", TokenJson.object(), at, FungibleToken::metadata);
    }

    /** What an account has paid to be registered; empty if it is not. */
    public TokenAnswer<Optional<NearAmount>> storageBalanceOf(AccountId account, BlockId at) {
        return view(
                "storage_balance_of",
                of(account),
                at,
                value -> value.isNull() ? Optional.empty() : Optional.of(NearAmount.parse(text(value, "total"))));
    }

    public TokenAnswer<StorageBounds> storageBounds(BlockId at) {
        return view("storage_balance_bounds", TokenJson.object(), at, FungibleToken::bounds);
    }

    private <T> TokenAnswer<T> view(String method, JsonNode arguments, BlockId at, Function<JsonNode, T> reader) {
        return switch (rpc.callFunction(contract, method, TokenJson.bytes(arguments), at)) {
            case CallAnswer.Returned(var value, var logs, var point) -> {
                try {
                    yield new TokenAnswer.Told<>(reader.apply(read(value)), point);
                } catch (JacksonException | IllegalArgumentException unreadable) {
                    yield new TokenAnswer.NoToken<>(method + ": " + unreadable.getMessage(), point);
                }
            }
            case CallAnswer.Failed(var message, var point) -> new TokenAnswer.NoToken<>(message, point);
            case CallAnswer.Absent(var point) -> new TokenAnswer.NoToken<>("no such account", point);
            case CallAnswer.UnknownBlock() -> new TokenAnswer.UnknownBlock<>();
        };
    }

    private static JsonNode read(Bytes value) {
        var node = TokenJson.read(value);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("nothing (expected: JSON)");
        }
        return node;
    }

    private static JsonNode of(AccountId account) {
        return TokenJson.object().put("account_id", account.value());
    }

    private static TokenAmount amount(JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("no text (expected: a decimal number as text)");
        }
        return TokenAmount.parse(value.stringValue());
    }

    private static TokenMetadata metadata(JsonNode value) {
        var decimals = value.path("decimals");
        if (!decimals.isInt() || decimals.intValue() < 0 || decimals.intValue() > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals: missing or out of range (expected: 0..255)");
        }
        return new TokenMetadata(text(value, "name"), text(value, "symbol"), decimals.intValue());
    }

    private static StorageBounds bounds(JsonNode value) {
        var max = value.hasNonNull("max")
                ? Optional.of(NearAmount.parse(text(value, "max")))
                : Optional.<NearAmount>empty();
        return new StorageBounds(NearAmount.parse(text(value, "min")), max);
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString() || value.stringValue().length() > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException(name + ": missing or too long (expected: text)");
        }
        return value.stringValue();
    }
}
