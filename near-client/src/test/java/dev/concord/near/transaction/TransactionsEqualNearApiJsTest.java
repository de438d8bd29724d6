package dev.concord.near.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.key.Signature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

final class TransactionsEqualNearApiJsTest {

    private static final long TERA_GAS = 1_000_000_000_000L;
    private static final NearAmount ONE_YOCTO = NearAmount.parse("1");
    private static final PublicKey NEW_KEY =
            PublicKey.of(Bytes.fromHex("fd1724385aa0c75b64fb78cd602fa1d991fdebf76b13c58ed702eac835e9f618")
                    .toArray());

    /** The inputs that the vectors were made from, by name. */
    private static final Map<String, List<Action>> ACTIONS = Map.of(
            "transfer 1 NEAR", List.of(new Action.Transfer(NearAmount.ofNear("1"))),
            "transfer 1 yocto, max nonce-ish", List.of(new Action.Transfer(ONE_YOCTO)),
            "transfer u128 max",
                    List.of(new Action.Transfer(
                            new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE)))),
            "ft_transfer",
                    List.of(Action.FunctionCall.ofJson(
                            "ft_transfer",
                            "{\"receiver_id\":\"alice.near\",\"amount\":\"2500000\",\"memo\":\"reward 42\"}",
                            30 * TERA_GAS,
                            ONE_YOCTO)),
            "storage_deposit + 2 ft_transfer",
                    List.of(
                            Action.FunctionCall.ofJson(
                                    "storage_deposit",
                                    "{\"account_id\":\"carol.near\",\"registration_only\":true}",
                                    5 * TERA_GAS,
                                    NearAmount.ofNear("0.00125")),
                            Action.FunctionCall.ofJson(
                                    "ft_transfer",
                                    "{\"receiver_id\":\"carol.near\",\"amount\":\"1\"}",
                                    10 * TERA_GAS,
                                    ONE_YOCTO),
                            Action.FunctionCall.ofJson(
                                    "ft_transfer",
                                    "{\"receiver_id\":\"dave.near\",\"amount\":\"340282366920938463463374607431768211455\"}",
                                    10 * TERA_GAS,
                                    ONE_YOCTO)),
            "add full access key", List.of(Action.AddKey.fullAccess(NEW_KEY)),
            "add function call key",
                    List.of(new Action.AddKey(
                            NEW_KEY,
                            Nonce.ZERO,
                            new Permission.CallsOnly(
                                    NearAmount.ofNear("0.25"),
                                    new AccountId("usdt.tether-token.near"),
                                    List.of("ft_transfer")))),
            "create account + transfer + key",
                    List.of(
                            new Action.CreateAccount(),
                            new Action.Transfer(NearAmount.ofNear("0.5")),
                            Action.AddKey.fullAccess(NEW_KEY)),
            "delete key", List.of(new Action.DeleteKey(NEW_KEY)),
            "implicit account transfer", List.of(new Action.Transfer(NearAmount.parse("123456789"))));

    @TestFactory
    Stream<DynamicTest> everyVectorIsBuiltSignedAndReadBackByteForByte() {
        return Vectors.transactions().map(vector -> dynamicTest(text(vector, "name"), () -> check(vector)));
    }

    @Test
    void everyVectorIsKnownHere() {
        assertThat(Vectors.transactions().map(vector -> text(vector, "name")))
                .containsExactlyInAnyOrderElementsOf(ACTIONS.keySet());
    }

    private static void check(JsonNode vector) {
        var key = SecretKey.fromSeed(Bytes.fromHex(text(vector, "seedHex")).toArray());
        var transaction = new Transaction(
                new AccountId(text(vector, "signerId")),
                PublicKey.parse(text(vector, "publicKey")),
                Nonce.parse(text(vector, "nonce")),
                new AccountId(text(vector, "receiverId")),
                CryptoHash.parse(text(vector, "blockHash")),
                ACTIONS.getOrDefault(text(vector, "name"), List.of()));

        var signed = transaction.sign(key);

        var signedBytes = Bytes.fromBase64(text(vector, "signedTransactionBase64"));
        assertThat(key.publicKey()).hasToString(text(vector, "publicKey"));
        assertThat(Bytes.of(transaction.encode()).base64()).isEqualTo(text(vector, "transactionBase64"));
        assertThat(transaction.hash()).hasToString(text(vector, "hash"));
        assertThat(signed.signature().bytes().hex()).isEqualTo(text(vector, "signatureHex"));
        assertThat(Bytes.of(signed.encode())).isEqualTo(signedBytes);
        assertThat(Transaction.decode(transaction.encode())).isEqualTo(transaction);
        assertThat(SignedTransaction.decode(signedBytes.toArray())).isEqualTo(signed);
        assertThat(signed.verifies()).isTrue();
    }

    @Test
    void aSignatureOverOtherBytesDoesNotVerify() {
        var vector = Vectors.transactions().findFirst().orElseThrow();
        var signed = SignedTransaction.decode(
                Bytes.fromBase64(text(vector, "signedTransactionBase64")).toArray());
        var forged = signed.signature().bytes().toArray();
        forged[5] ^= 1;

        assertThat(new SignedTransaction(signed.transaction(), Signature.of(forged)).verifies())
                .isFalse();
    }

    private static String text(JsonNode vector, String field) {
        return vector.get(field).stringValue();
    }
}
