package dev.concord.near.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ViewAnswersTest {

    private static final CryptoHash HASH = CryptoHash.parse("5wbD6GsVBReHetMUw17QcNne8BjB1xSKRoU4JYpafEx5");
    private static final BlockPoint AT = new BlockPoint(77, HASH);
    private static final String WHERE = "\"block_height\":77,\"block_hash\":\"" + HASH + "\"";
    private static final AccountId ACCOUNT = new AccountId("alice.near");
    private static final PublicKey KEY = PublicKey.of(new byte[32]);

    private final FakeNode node = new FakeNode();
    private final NearRpc rpc = NearRpc.over(List.of(node.uri()));

    @AfterEach
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void anAccountComesWithTheBlockItWasReadAt() {
        node.resulting("{\"amount\":\"12\",\"locked\":\"3\",\"storage_usage\":182," + WHERE + "}");

        assertThat(rpc.viewAccount(ACCOUNT, Finality.FINAL))
                .isEqualTo(new AccountAnswer.Found(NearAmount.parse("12"), NearAmount.parse("3"), 182, AT));
        assertThat(node.questions().getFirst().get("params"))
                .hasToString(
                        "{\"finality\":\"final\",\"request_type\":\"view_account\",\"account_id\":\"alice.near\"}");
    }

    @Test
    void anUnknownAccountComesWithItsEvidence() {
        node.failing(
                200,
                "HANDLER_ERROR",
                "{\"name\":\"UNKNOWN_ACCOUNT\",\"info\":{\"requested_account_id\":\"alice.near\"," + WHERE + "}}");

        assertThat(rpc.viewAccount(ACCOUNT, Finality.OPTIMISTIC)).isEqualTo(new AccountAnswer.Absent(AT));
    }

    @Test
    void aKeyIsAskedForAtAHeight() {
        node.resulting("{\"nonce\":18446744073709551615,\"permission\":\"FullAccess\"," + WHERE + "}");

        assertThat(rpc.viewAccessKey(ACCOUNT, KEY, new BlockHeight(77)))
                .isEqualTo(new AccessKeyAnswer.Found(Nonce.parse("18446744073709551615"), true, AT));
        assertThat(node.questions().getFirst().get("params").get("block_id").longValue())
                .isEqualTo(77);
    }

    @Test
    void aFunctionCallKeyIsNotFullAccess() {
        node.resulting(
                "{\"nonce\":5,\"permission\":{\"FunctionCall\":{\"allowance\":null,\"receiver_id\":\"a.near\",\"method_names\":[]}},"
                        + WHERE + "}");

        assertThat(rpc.viewAccessKey(ACCOUNT, KEY, Finality.FINAL))
                .isEqualTo(new AccessKeyAnswer.Found(Nonce.of(5), false, AT));
    }

    @Test
    void anUnknownKeyIsAnAnswerEvenThoughNodesCallItAResult() {
        node.resulting("{\"error\":\"access key ed25519:1 does not exist while viewing\",\"logs\":[]," + WHERE + "}");

        assertThat(rpc.viewAccessKey(ACCOUNT, KEY, Finality.FINAL)).isEqualTo(new AccessKeyAnswer.Absent(AT));
    }

    @Test
    void aViewThatFailsForAnotherReasonDoesNotSayThatTheKeyIsAbsent() {
        node.resulting("{\"error\":\"storage error\",\"logs\":[]," + WHERE + "}");

        assertThatThrownBy(() -> rpc.viewAccessKey(ACCOUNT, KEY, Finality.FINAL))
                .isInstanceOf(TransientFailure.class);
    }

    @Test
    void aBlockThatTheNodeDoesNotHaveIsAnAnswer() {
        node.failing(422, "HANDLER_ERROR", "{\"name\":\"UNKNOWN_BLOCK\",\"info\":{}}");

        assertThat(rpc.blockAt(new BlockHeight(5))).isEmpty();
        assertThat(rpc.blockAt(new BlockHash(HASH))).isEmpty();
        assertThat(rpc.chunk(HASH)).isEmpty();
        assertThat(rpc.viewAccessKey(ACCOUNT, KEY, new BlockHeight(5))).isEqualTo(new AccessKeyAnswer.UnknownBlock());
        assertThat(rpc.viewAccount(ACCOUNT, new BlockHeight(5))).isEqualTo(new AccountAnswer.UnknownBlock());
    }

    @Test
    void aBlockNamesItsChunks() {
        node.resulting("""
                {"author":"node","header":{"height":77,"hash":"%1$s","prev_hash":"%1$s","timestamp":1700000000123456789,
                "gas_price":"100000000"},"chunks":[{"chunk_hash":"%1$s","shard_id":3,"height_included":76}]}
                """.formatted(HASH));

        var block = rpc.block(Finality.FINAL);

        assertThat(block.point()).isEqualTo(AT);
        assertThat(block.time()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456789Z"));
        assertThat(block.chunks()).containsExactly(new BlockView.ChunkPoint(HASH, 3, 76));
    }

    @Test
    void aChunkHoldsItsTransactions() {
        node.resulting("""
                {"author":"node","header":{"chunk_hash":"%1$s","shard_id":3,"height_included":77},"receipts":[],
                "transactions":[{"hash":"%1$s","signer_id":"a.near","public_key":"secp256k1:x","nonce":4,"receiver_id":"b.near",
                "actions":[{"FunctionCall":{"method_name":"m","args":"e30=","gas":3,"deposit":"1"}}]}]}
                """.formatted(HASH));

        var chunk = rpc.chunk(HASH).orElseThrow();

        assertThat(chunk.heightIncluded()).isEqualTo(77);
        assertThat(chunk.transactions()).singleElement().satisfies(transaction -> {
            assertThat(transaction.nonce()).isEqualTo(Nonce.of(4));
            assertThat(transaction.isSignedWith(KEY)).isFalse();
        });
    }

    @Test
    void statusNamesTheChain() {
        node.resulting("""
                {"chain_id":"testnet","genesis_hash":"%1$s","sync_info":{"latest_block_hash":"%1$s","latest_block_height":77,
                "latest_block_time":"2026-11-24T10:00:00.5Z","syncing":false}}
                """.formatted(HASH));

        assertThat(rpc.status())
                .isEqualTo(new NodeStatus("testnet", HASH, AT, Instant.parse("2026-11-24T10:00:00.5Z"), false));
    }

    @Test
    void limitsAreReadFromTheChainsConfiguration() {
        node.resulting("""
                {"chain_id":"testnet","transaction_validity_period":86400,"min_gas_price":"1",
                "runtime_config":{"storage_amount_per_byte":"2","min_gas_purchase_price":"3","account_creation_charge":"4",
                "wasm_config":{"limit_config":{"max_actions_per_receipt":100,"max_total_prepaid_gas":1000000000000000}}}}
                """);

        assertThat(rpc.limits()).isEqualTo(limits("3", "4"));
    }

    @Test
    void anOlderChainBuysGasAtThePriceItBurnsItAt() {
        node.resulting("""
                {"chain_id":"testnet","transaction_validity_period":86400,"min_gas_price":"1",
                "runtime_config":{"storage_amount_per_byte":"2","wasm_config":{"limit_config":
                {"max_actions_per_receipt":100,"max_total_prepaid_gas":1000000000000000}}}}
                """);

        assertThat(rpc.limits()).isEqualTo(limits("1", "0"));
    }

    private static ChainLimits limits(String gasPurchasePrice, String accountCreationCharge) {
        return new ChainLimits(
                "testnet",
                86_400,
                NearAmount.parse("2"),
                NearAmount.parse("1"),
                NearAmount.parse(gasPurchasePrice),
                NearAmount.parse(accountCreationCharge),
                100,
                1_000_000_000_000_000L);
    }
}
