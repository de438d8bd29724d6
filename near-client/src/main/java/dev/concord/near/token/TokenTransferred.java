package dev.concord.near.token;

import dev.concord.near.key.AccountId;
import java.util.Optional;

/** What a token's contract says that it moved. */
public record TokenTransferred(AccountId from, AccountId to, TokenAmount amount, Optional<String> memo) {}
