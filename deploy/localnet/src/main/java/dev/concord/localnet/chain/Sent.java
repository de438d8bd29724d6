package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.transaction.Action;

/** An action that a contract sends, before it becomes a receipt. */
record Sent(AccountId to, Action action, Link link) {}
