package dev.concord.near.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.TransientFailure.Reason;
import dev.concord.near.transaction.Nonce;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TransactionAnswersTest {

    private static final String HASH = "FKAkobEsqZsFK2ocqF2upceHGAw4VE3VGayu8zT8jGwe";
    private static final String BLOCK = "5wbD6GsVBReHetMUw17QcNne8BjB1xSKRoU4JYpafEx5";
    private static final AccountId SENDER = new AccountId("treasury.near");

    private final FakeNode node = new FakeNode();
    private final NearRpc rpc = NearRpc.over(List.of(node.uri()));

    @AfterEach
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void theBytesAndTheLevelAreSent() {
        node.resulting("{\"final_execution_status\":\"NONE\"}");

        var answer = rpc.send(new byte[] {1, 2, 3}, WaitUntil.NONE);

        assertThat(answer).isInstanceOfSatisfying(SendAnswer.Accepted.class, accepted -> {
            assertThat(accepted.status().reached()).isEqualTo(WaitUntil.NONE);
            assertThat(accepted.status().outcome()).isEmpty();
        });
        var question = node.questions().getFirst();
        assertThat(question.get("method").asString()).isEqualTo("send_tx");
        assertThat(question.get("params")).hasToString("{\"signed_tx_base64\":\"AQID\",\"wait_until\":\"NONE\"}");
    }

    @Test
    void aFinalOutcomeAddsUpWhatWasBurnt() {
        node.resulting(outcome("{\"SuccessValue\":\"\"}"));

        var status = known(rpc.transaction(CryptoHash.parse(HASH), SENDER, WaitUntil.FINAL));

        var outcome = status.outcome().orElseThrow();
        assertThat(status.reached().isAtLeast(WaitUntil.EXECUTED)).isTrue();
        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.blockHash()).hasToString(BLOCK);
        assertThat(outcome.tokensBurnt()).isEqualTo(NearAmount.parse("44636365082800000000"));
        assertThat(outcome.transaction().nonce()).isEqualTo(Nonce.parse("18446744073709551615"));
        assertThat(outcome.transaction().actions())
                .containsExactly(
                        new ViewedAction.Other("CreateAccount"), new ViewedAction.Transfer(NearAmount.parse("5")));
    }

    @Test
    void aFailedActionIsToldWithItsIndexAndKind() {
        node.resulting(outcome("""
                        {"Failure":{"ActionError":{"index":1,"kind":{"AccountDoesNotExist":{"account_id":"nobody.near"}}}}}
                        """));

        var status = known(rpc.transaction(CryptoHash.parse(HASH), SENDER, WaitUntil.FINAL));

        assertThat(status.outcome().orElseThrow().status())
                .isEqualTo(new ExecutionStatus.ActionFailed(
                        1, "AccountDoesNotExist", "{\"AccountDoesNotExist\":{\"account_id\":\"nobody.near\"}}"));
    }

    @Test
    void whatCameOfAReceiptIsReadFromItsProof() {
        node.resulting(proof(HASH));

        var outcome = rpc.receiptOutcome(CryptoHash.parse(HASH), SENDER, CryptoHash.parse(BLOCK));

        assertThat(outcome)
                .contains(new ExecutionOutcome(
                        CryptoHash.parse(HASH),
                        CryptoHash.parse(BLOCK),
                        "usd.near",
                        new ExecutionStatus.Succeeded(Bytes.EMPTY),
                        7,
                        NearAmount.parse("8"),
                        List.of("a line")));
        var question = node.questions().getFirst();
        assertThat(question.get("method").asString()).isEqualTo("EXPERIMENTAL_light_client_proof");
        assertThat(question.get("params"))
                .hasToString(
                        "{\"type\":\"receipt\",\"receipt_id\":\"%s\",\"receiver_id\":\"treasury.near\",\"light_client_head\":\"%s\"}"
                                .formatted(HASH, BLOCK));
    }

    @Test
    void anotherReceiptsProofIsNoAnswer() {
        node.resulting(proof(BLOCK));

        assertThatThrownBy(() -> rpc.receiptOutcome(CryptoHash.parse(HASH), SENDER, CryptoHash.parse(BLOCK)))
                .hasStackTraceContaining("as asked");
    }

    private static String proof(String receipt) {
        return """
                {"outcome_proof":{"id":"%s","block_hash":"%s","proof":[],"outcome":{"executor_id":"usd.near",
                "gas_burnt":7,"tokens_burnt":"8","logs":["a line"],"status":{"SuccessValue":""}}}}
                """.formatted(receipt, BLOCK);
    }

    @Test
    void aTransactionFoundInvalidOnChainIsNotAFailedAction() {
        node.resulting(outcome("{\"Failure\":{\"InvalidTxError\":\"Expired\"}}"));

        var status = known(rpc.transaction(CryptoHash.parse(HASH), SENDER, WaitUntil.FINAL));

        assertThat(status.outcome().orElseThrow().status())
                .isEqualTo(new ExecutionStatus.FoundInvalid("Expired", "\"Expired\""));
    }

    @Test
    void theOutcomeOfAnotherTransactionIsNoAnswer() {
        node.resulting(outcome("{\"SuccessValue\":\"\"}"));

        assertThatThrownBy(() -> rpc.transaction(CryptoHash.parse(BLOCK), SENDER, WaitUntil.FINAL))
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED_REPLY));
    }

    @Test
    void receiptsTellWhatContractsSendBack() {
        var plain = outcome("{\"SuccessValue\":\"\"}").strip();
        node.resulting(plain.substring(0, plain.length() - 1) + """
                ,"receipts":[
                {"receipt_id":"%1$s","predecessor_id":"usd.near","receiver_id":"a.near","receipt":{"Action":{"actions":[{"Transfer":{"deposit":"7"}}]}}},
                {"receipt_id":"%1$s","predecessor_id":"usd.near","receiver_id":"a.near","receipt":{"Data":{"data":""}}}]}
                """.formatted(HASH));

        var traced = rpc.trace(CryptoHash.parse(HASH), SENDER).orElseThrow();

        assertThat(traced.status().outcome().orElseThrow().succeeded()).isTrue();
        assertThat(traced.receipts())
                .containsExactly(fromContract(new ViewedAction.Transfer(NearAmount.parse("7"))), fromContract());
        assertThat(node.questions().getFirst().get("method").asString()).isEqualTo("EXPERIMENTAL_tx_status");
    }

    private static ReceiptView fromContract(ViewedAction... actions) {
        return new ReceiptView(
                CryptoHash.parse(HASH), new AccountId("usd.near"), new AccountId("a.near"), List.of(actions));
    }

    @Test
    void anUnknownTransactionIsAnAnswer() {
        node.failing(200, "HANDLER_ERROR", "{\"name\":\"UNKNOWN_TRANSACTION\",\"info\":{}}");

        assertThat(rpc.transaction(CryptoHash.parse(HASH), SENDER, WaitUntil.NONE))
                .isEqualTo(new TransactionAnswer.Unknown());
    }

    @Test
    void waitingInVainIsTransient() {
        node.failing(408, "HANDLER_ERROR", "{\"name\":\"TIMEOUT_ERROR\",\"info\":{}}");

        assertThatThrownBy(() -> rpc.transaction(CryptoHash.parse(HASH), SENDER, WaitUntil.FINAL))
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.WAITED_IN_VAIN));
    }

    @Test
    void reasonsToRefuseAreTyped() {
        assertThat(refusal("{\"InvalidNonce\":{\"ak_nonce\":18446744073709551615,\"tx_nonce\":9}}"))
                .isEqualTo(new InvalidTransaction.InvalidNonce(Nonce.of(9), Nonce.parse("18446744073709551615")));
        assertThat(refusal("\"Expired\"")).isEqualTo(new InvalidTransaction.Expired());
        assertThat(refusal("{\"NotEnoughBalance\":{\"balance\":\"1\",\"cost\":\"2\",\"signer_id\":\"a.near\"}}"))
                .isEqualTo(new InvalidTransaction.NotEnoughBalance(NearAmount.parse("1"), NearAmount.parse("2")));
        assertThat(refusal("{\"SignerDoesNotExist\":{\"signer_id\":\"a.near\"}}"))
                .isEqualTo(new InvalidTransaction.Other(
                        "SignerDoesNotExist", "{\"SignerDoesNotExist\":{\"signer_id\":\"a.near\"}}"));
    }

    @Test
    void aCongestedShardIsAskedAgainLater() {
        assertThatThrownBy(() -> refusal("{\"ShardCongested\":{\"shard_id\":1,\"congestion_level\":1.0}}"))
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.CONGESTED));
    }

    private InvalidTransaction refusal(String reason) {
        node.replying(200, """
                {"jsonrpc":"2.0","id":"concord","error":{"name":"HANDLER_ERROR","cause":{"name":"INVALID_TRANSACTION","info":{}},
                "code":-32000,"message":"Server error","data":{"TxExecutionError":{"InvalidTxError":%s}}}}
                """.formatted(reason));
        return ((SendAnswer.Refused) rpc.send(new byte[0], WaitUntil.FINAL)).reason();
    }

    private static TransactionStatus known(TransactionAnswer answer) {
        return ((TransactionAnswer.Known) answer).status();
    }

    private static String outcome(String status) {
        return """
        {"final_execution_status":"FINAL","status":%1$s,
        "transaction":{"hash":"%2$s","signer_id":"treasury.near","public_key":"ed25519:%3$s","nonce":18446744073709551615,
        "receiver_id":"alice.near","actions":["CreateAccount",{"Transfer":{"deposit":"5"}}],"priority_fee":0,"signature":"ed25519:1"},
        "transaction_outcome":{"id":"%2$s","block_hash":"%3$s","proof":[],"outcome":{"executor_id":"treasury.near","gas_burnt":223182562500,
        "tokens_burnt":"22318182541400000000","logs":[],"receipt_ids":[],"status":{"SuccessReceiptId":"%3$s"}}},
        "receipts_outcome":[{"id":"%3$s","block_hash":"%3$s","proof":[],"outcome":{"executor_id":"alice.near","gas_burnt":223182562500,
        "tokens_burnt":"22318182541400000000","logs":[],"receipt_ids":[],"status":{"SuccessValue":""}}}]}
        """.formatted(status, HASH, BLOCK);
    }
}
