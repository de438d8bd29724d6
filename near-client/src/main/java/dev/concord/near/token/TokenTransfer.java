package dev.concord.near.token;

import dev.concord.near.key.AccountId;
import java.util.Optional;

/** What a call of {@code ft_transfer} asks for: so much to that account, from whoever calls. */
public record TokenTransfer(AccountId receiver, TokenAmount amount, Optional<String> memo) {

    public TokenTransfer(AccountId receiver, TokenAmount amount) {
        this(receiver, amount, Optional.empty());
    }
}
