package dev.concord.near.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"ok", "alice.near", "a-b_c.d", "100", "0x1f", "bank.localnet", "a1.b2.c3"})
    void namesOfTheChainAreTaken(String name) {
        assertThat(new AccountId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Alice.near",
                "a..b",
                "a.-b",
                ".near",
                "near.",
                "a b",
                "a@b",
                "é1",
                "-a",
                "a_",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void othersAreRefused(String name) {
        assertThatThrownBy(() -> new AccountId(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: 2..64");
    }

    @Test
    void anImplicitAccountIsItsKeyInHex() {
        var key = SecretKey.fromSeed(new byte[32]).publicKey();

        assertThat(key.implicitAccount().isImplicit()).isTrue();
        assertThat(key.implicitAccount().implicitKey()).isEqualTo(key);
        assertThat(new AccountId("alice.near").isImplicit()).isFalse();
    }

    @Test
    void onlyOneLevelBelowIsDirectlyUnderAnAccount() {
        var near = new AccountId("near");

        assertThat(new AccountId("alice.near").isDirectlyUnder(near)).isTrue();
        assertThat(new AccountId("b.alice.near").isDirectlyUnder(near)).isFalse();
        assertThat(new AccountId("alicenear").isDirectlyUnder(near)).isFalse();
        assertThat(near.isDirectlyUnder(near)).isFalse();
        assertThat(near.isTopLevel()).isTrue();
    }
}
