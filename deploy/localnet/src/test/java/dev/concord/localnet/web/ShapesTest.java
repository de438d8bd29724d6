package dev.concord.localnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.LocalNode;
import dev.concord.localnet.chain.TestChain;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShapesTest {

    private static final String BANK = "bank.localnet";
    private static final String UNKNOWN_KEY = TestChain.keyOf(77).publicKey().toString();
    private static final String UNKNOWN_HASH = CryptoHash.sha256(new byte[] {1}).toString();

    private final LocalNode node;
    private final RawClient client;
    private final AtomicLong nonces = new AtomicLong(20);

    ShapesTest(@TempDir Path directory) {
        node = LocalNode.start(directory, 0, Duration.ofMillis(20));
        node.fastForward(10);
        client = new RawClient(node.uri());
    }

    @AfterAll
    void stop() {
        client.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null"})
    void theIdOfTheCallIsEchoed(String id) {
        var reply = client.post("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"status\",\"params\":[]}".formatted(id));

        assertThat(reply.body().get("id")).hasToString(id);
        assertThat(reply.body().get("jsonrpc").stringValue()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "block | {\"block_id\":999999999} | 422 | HANDLER_ERROR | UNKNOWN_BLOCK",
                "chunk | {\"chunk_id\":\"$hash\"} | 200 | HANDLER_ERROR | UNKNOWN_CHUNK",
                "tx | {\"tx_hash\":\"$hash\",\"sender_account_id\":\"a.b\",\"wait_until\":\"NONE\"} | 200 | HANDLER_ERROR | UNKNOWN_TRANSACTION",
                "tx | [\"$hash\",\"NOT AN ACCOUNT\"] | 400 | REQUEST_VALIDATION_ERROR | PARSE_ERROR",
                "EXPERIMENTAL_receipt | {\"receipt_id\":\"$hash\"} | 200 | HANDLER_ERROR | UNKNOWN_RECEIPT",
                "query | {\"request_type\":\"view_account\",\"account_id\":\"no.body\",\"finality\":\"final\"} | 200 | HANDLER_ERROR | UNKNOWN_ACCOUNT",
                "query | {\"request_type\":\"view_everything\",\"account_id\":\"no.body\",\"finality\":\"final\"} | 400 | REQUEST_VALIDATION_ERROR | PARSE_ERROR",
                "query | {\"request_type\":\"view_account\",\"account_id\":\"no.body\",\"finality\":\"soon\"} | 400 | REQUEST_VALIDATION_ERROR | PARSE_ERROR",
                "send_tx | {\"signed_tx_base64\":\"AAAA\"} | 400 | REQUEST_VALIDATION_ERROR | PARSE_ERROR",
                "mine_bitcoin | {} | 400 | REQUEST_VALIDATION_ERROR | METHOD_NOT_FOUND"
            })
    void errorsHaveTheEnvelopeAndTheHttpCodeOfRealNodes(
            String method, String params, int httpStatus, String name, String cause) {
        var reply = client.call(method, params.replace("$hash", UNKNOWN_HASH));

        assertThat(reply.status()).isEqualTo(httpStatus);
        var error = reply.body().get("error");
        assertThat(error.get("name").stringValue()).isEqualTo(name);
        assertThat(error.get("cause").get("name").stringValue()).isEqualTo(cause);
        assertThat(error.get("cause").get("info").isObject()).isTrue();
        assertThat(error.get("code").isInt()).isTrue();
        assertThat(error.has("data")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"status\"}]", "no", "{}", ""})
    void whatIsNotOneCallIsRefused(String body) {
        assertThat(client.post(body).status()).isEqualTo(400);
    }

    @Test
    void anUnknownKeyIsAResultWithTheTextThatClientsMatch() {
        var reply = client.result(
                "query",
                "{\"request_type\":\"view_access_key\",\"account_id\":\"%s\",\"public_key\":\"%s\",\"finality\":\"optimistic\"}"
                        .formatted(BANK, UNKNOWN_KEY));

        assertThat(reply.get("error").stringValue())
                .isEqualTo("access key " + UNKNOWN_KEY + " does not exist while viewing");
        assertThat(reply.get("logs").isArray()).isTrue();
        assertThat(reply.get("block_height").isIntegralNumber()).isTrue();
        assertThat(reply.get("block_hash").isString()).isTrue();
    }

    @Test
    void aViewCallFindsNoCodeInTheWordsThatClientsMatch() {
        var reply = client.result(
                "query",
                "{\"request_type\":\"call_function\",\"account_id\":\"%s\",\"method_name\":\"ft_metadata\",\"args_base64\":\"\",\"finality\":\"final\"}"
                        .formatted(BANK));

        assertThat(reply.get("error").stringValue())
                .isEqualTo("wasm execution failed with error: CompilationError(CodeDoesNotExist { account_id: \"" + BANK
                        + "\" })");
    }

    @Test
    void anAccountAndItsKeysAreShownWithTheBlock() {
        var account = client.result(
                "query", "{\"request_type\":\"view_account\",\"account_id\":\"%s\",\"block_id\":1}".formatted(BANK));
        var keys = client.result(
                "query",
                "{\"request_type\":\"view_access_key_list\",\"account_id\":\"%s\",\"block_id\":1}".formatted(BANK));

        assertThat(account.get("amount").stringValue()).isEqualTo("1000000000000000000000000000000000");
        assertThat(account.get("locked").stringValue()).isEqualTo("0");
        assertThat(account.get("storage_usage").intValue()).isEqualTo(182);
        assertThat(account.get("storage_paid_at").intValue()).isZero();
        assertThat(account.get("block_height").intValue()).isEqualTo(1);
        var key = keys.get("keys").get(0);
        assertThat(key.get("public_key").stringValue())
                .isEqualTo(node.bank().key().publicKey().toString());
        assertThat(key.get("access_key")).hasToString("{\"nonce\":0,\"permission\":\"FullAccess\"}");
    }

    @Test
    void aSentTransactionIsShownInFull() {
        var signed = payment(nonces.incrementAndGet(), "implicit");
        var none = client.result("send_tx", sending(signed, "NONE"));
        var outcome = client.result("send_tx", sending(signed, "FINAL"));

        assertThat(none).hasToString("{\"final_execution_status\":\"NONE\"}");
        assertThat(outcome.get("final_execution_status").stringValue()).isEqualTo("FINAL");
        assertThat(outcome.get("status")).hasToString("{\"SuccessValue\":\"\"}");
        assertThat(outcome.get("transaction").get("hash").stringValue())
                .isEqualTo(signed.hash().toString());
        assertThat(outcome.get("transaction").get("actions")).hasToString("[{\"Transfer\":{\"deposit\":\"5\"}}]");
        assertThat(outcome.get("transaction").get("nonce").isIntegralNumber()).isTrue();
        var details = outcome.get("transaction_outcome").get("outcome");
        assertThat(details.get("gas_burnt").isIntegralNumber()).isTrue();
        assertThat(details.get("tokens_burnt").isString()).isTrue();
        assertThat(details.get("status").has("SuccessReceiptId")).isTrue();
        assertThat(outcome.get("receipts_outcome")).hasSize(2);
        assertThat(outcome.has("receipts")).isFalse();
    }

    @Test
    void receiptsAreShownWhereTheyAreAskedFor() {
        var signed = payment(nonces.incrementAndGet(), "implicit");
        client.result("send_tx", sending(signed, "FINAL"));
        var asked = "{\"tx_hash\":\"%s\",\"sender_account_id\":\"%s\",\"wait_until\":\"FINAL\"}"
                .formatted(signed.hash(), BANK);

        var status = client.result("EXPERIMENTAL_tx_status", asked);

        var refund = status.get("receipts").get(1);
        assertThat(refund.get("predecessor_id").stringValue()).isEqualTo("system");
        assertThat(refund.get("receiver_id").stringValue()).isEqualTo(BANK);
        var id = status.get("receipts").get(0).get("receipt_id").stringValue();
        assertThat(client.result("EXPERIMENTAL_receipt", "{\"receipt_id\":\"%s\"}".formatted(id)))
                .isEqualTo(status.get("receipts").get(0));
    }

    @Test
    void anInvalidTransactionIsToldInTheCauseAndInTheData() {
        var signed = payment(nonces.incrementAndGet(), "implicit");
        client.result("send_tx", sending(signed, "INCLUDED"));
        var other = payment(nonces.get(), "other");

        var reply = client.call("send_tx", sending(other, "INCLUDED"));

        assertThat(reply.status()).isEqualTo(200);
        var error = reply.body().get("error");
        assertThat(error.get("cause").get("name").stringValue()).isEqualTo("INVALID_TRANSACTION");
        var reason =
                error.get("data").get("TxExecutionError").get("InvalidTxError").get("InvalidNonce");
        assertThat(reason.get("tx_nonce").longValue()).isEqualTo(nonces.get());
        assertThat(reason.get("ak_nonce").longValue()).isEqualTo(nonces.get());
    }

    @Test
    void blocksAndChunksBelongTogether() {
        var block = client.result("block", "{\"finality\":\"final\"}");
        var header = block.get("header");
        var chunkHash = block.get("chunks").get(0).get("chunk_hash").stringValue();

        var byHash = client.result("chunk", "{\"chunk_id\":\"%s\"}".formatted(chunkHash));
        var byBlock = client.result("chunk", "{\"block_id\":%s,\"shard_id\":0}".formatted(header.get("height")));

        assertThat(byHash).isEqualTo(byBlock);
        assertThat(byHash.get("header")).isEqualTo(block.get("chunks").get(0));
        assertThat(byHash.get("transactions").isArray()).isTrue();
        assertThat(client.result(
                                "block",
                                "{\"block_id\":\"%s\"}"
                                        .formatted(header.get("prev_hash").stringValue()))
                        .get("header")
                        .get("height")
                        .longValue())
                .isEqualTo(header.get("height").longValue() - 1);
        assertThat(header.get("timestamp_nanosec").isString()).isTrue();
    }

    @Test
    void theOldPositionalFormsAreUnderstood() {
        assertThat(client.result("gas_price", "[null]").get("gas_price").stringValue())
                .isEqualTo("100000000");
        assertThat(client.result("block", "[1]").get("header").get("height").intValue())
                .isEqualTo(1);
        assertThat(client.result("validators", "[null]").get("current_validators"))
                .hasSize(1);
        assertThat(client.result("EXPERIMENTAL_genesis_config", "[]")
                        .get("genesis_height")
                        .intValue())
                .isEqualTo(1);
        assertThat(client.getStatus().get("result").get("chain_id").stringValue())
                .isEqualTo("localnet");
    }

    private SignedTransaction payment(long nonce, String receiver) {
        var base = client.result("block", "{\"finality\":\"final\"}")
                .get("header")
                .get("hash")
                .stringValue();
        var account = receiver.equals("implicit")
                ? TestChain.keyOf(9).publicKey().implicitAccount()
                : new AccountId("other.localnet");
        return new Transaction(
                        new AccountId(BANK),
                        node.bank().key().publicKey(),
                        Nonce.of(nonce),
                        account,
                        CryptoHash.parse(base),
                        List.of(new Action.Transfer(NearAmount.parse("5"))))
                .sign(node.bank().key());
    }

    private static String sending(SignedTransaction signed, String waitUntil) {
        return "{\"signed_tx_base64\":\"%s\",\"wait_until\":\"%s\"}"
                .formatted(Base64.getEncoder().encodeToString(signed.encode()), waitUntil);
    }
}
