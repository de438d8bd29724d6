package dev.concord.near.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.transaction.Action;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TransfersAreWrittenExactlyTest {

    private static final AccountId ALICE = new AccountId("alice.near");
    private static final TokenAmount ALL =
            new TokenAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    @Test
    void aTransferCarriesOneYoctoAndItsArgumentsAsJson() {
        var call = TokenCalls.transfer(new TokenTransfer(ALICE, ALL));

        assertThat(call.method()).isEqualTo("ft_transfer");
        assertThat(call.deposit()).isEqualTo(NearAmount.parse("1"));
        assertThat(arguments(call))
                .isEqualTo("{\"receiver_id\":\"alice.near\",\"amount\":\"340282366920938463463374607431768211455\"}");
    }

    @Test
    void aMemoCannotBreakOutOfItsText() {
        var memo = "\",\"amount\":\"9\"}\n\u0000\\\u2028";

        var call = TokenCalls.transfer(new TokenTransfer(ALICE, TokenAmount.of(1), Optional.of(memo)));

        assertThat(arguments(call)).contains("\"memo\":\"\\\",\\\"amount\\\":\\\"9\\\"}\\n\\u0000\\\\");
        assertThat(TokenCalls.transferIn(
                        new ViewedAction.FunctionCall(call.method(), call.arguments(), call.deposit())))
                .contains(new TokenTransfer(ALICE, TokenAmount.of(1), Optional.of(memo)));
    }

    @Test
    void aRegistrationNamesWhomItIsFor() {
        var call = TokenCalls.register(ALICE, NearAmount.ofNear("0.00125"));

        assertThat(call.method()).isEqualTo("storage_deposit");
        assertThat(call.deposit()).isEqualTo(NearAmount.ofNear("0.00125"));
        assertThat(arguments(call)).isEqualTo("{\"account_id\":\"alice.near\",\"registration_only\":true}");
    }

    @Test
    void whatCannotBeReadIsNoTransfer() {
        assertThat(TokenCalls.transferIn(viewed("ft_transfer_call", "{}"))).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read("{\"receiver_id\":\"alice.near\",\"amount\":5}")).isEmpty();
        assertThat(read("{\"receiver_id\":\"ALICE\",\"amount\":\"5\"}")).isEmpty();
        assertThat(read("{\"receiver_id\":\"alice.near\",\"amount\":\"-5\"}")).isEmpty();
        assertThat(read("{\"receiver_id\":\"alice.near\",\"amount\":\"5\",\"amount\":\"6\"}"))
                .isEmpty();
        assertThat(read("[".repeat(10_000))).isEmpty();
    }

    @Test
    void anAmountIsAWholeNumberBelowTwoToThe128() {
        assertThat(TokenAmount.of(7).minus(TokenAmount.of(7)).isZero()).isTrue();
        assertThatThrownBy(() -> ALL.plus(TokenAmount.of(1))).hasMessageContaining("expected: 0..2^128-1");
        assertThatThrownBy(() -> TokenAmount.ZERO.minus(TokenAmount.of(1))).hasMessageContaining("expected");
        assertThatThrownBy(() -> TokenAmount.parse("007")).hasMessageContaining("a whole decimal number of units");
    }

    private static Optional<TokenTransfer> read(String arguments) {
        return TokenCalls.transferIn(viewed("ft_transfer", arguments));
    }

    private static ViewedAction.FunctionCall viewed(String method, String arguments) {
        return new ViewedAction.FunctionCall(
                method, Bytes.of(arguments.getBytes(StandardCharsets.UTF_8)), TokenCalls.ONE_YOCTO);
    }

    private static String arguments(Action.FunctionCall call) {
        return new String(call.arguments().toArray(), StandardCharsets.UTF_8);
    }
}
