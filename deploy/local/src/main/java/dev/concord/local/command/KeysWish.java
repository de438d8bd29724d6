package dev.concord.local.command;

import dev.concord.near.key.PublicKey;

/** What is to be done with the treasury's keys. */
sealed interface KeysWish {

    record Listed() implements KeysWish {}

    record Made(int count) implements KeysWish {}

    record Drained(PublicKey key) implements KeysWish {}

    record Retired(PublicKey key) implements KeysWish {}
}
