package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The node as a process of its own, killed as hard as the system can. */
final class KillTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    @Test
    void everyPaymentThatTheNodeTookIsMadeOnceThoughTheNodeIsKilled() throws Exception {
        var taken = new ArrayList<SignedTransaction>();
        var receiver = SecretKey.fromSeed(new byte[32]).publicKey().implicitAccount();
        try (var first = Running.start(directory)) {
            var bank = first.bank();
            var base = bank.finalBlock();
            var nonce = bank.nextNonce();
            var killer = Thread.ofVirtual().start(() -> first.killAfter(400));
            for (var i = 0; i < 5_000 && first.isAlive(); i++) {
                var payment = bank.signed(nonce.plus(i), base, receiver, new Action.Transfer(NearAmount.parse("1")));
                if (first.takes(payment)) {
                    taken.add(payment);
                }
            }
            killer.join();
        }

        try (var second = Running.start(directory)) {
            for (var payment : taken) {
                assertThat(second.isFinal(payment)).isTrue();
            }
            assertThat(second.balance(receiver))
                    .isBetween(
                            NearAmount.parse(Integer.toString(taken.size())),
                            NearAmount.parse(Integer.toString(taken.size() + 1)));
        }
        assertThat(taken).isNotEmpty();
    }

    /** A node in a child process. */
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final JsonNode ready;
        private final NearRpc rpc;

        private Running(Process process, JsonNode ready) {
            this.process = process;
            this.ready = ready;
            this.rpc = NearRpc.over(List.of(URI.create(ready.get("near").stringValue())));
        }

        static Running start(Path directory) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Localnet.class.getName(),
                            "--port",
                            "0",
                            "--data",
                            directory.toString(),
                            "--block-millis",
                            "50")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                return new Running(process, JSON.readTree(out.readLine()));
            }
        }

        boolean isAlive() {
            return process.isAlive();
        }

        Payer bank() {
            return new Payer(
                    rpc,
                    new AccountId(ready.get("accountId").stringValue()),
                    SecretKey.parse(ready.get("secretKey").stringValue()));
        }

        boolean takes(SignedTransaction payment) {
            try {
                return rpc.send(payment.encode(), WaitUntil.NONE) instanceof SendAnswer.Accepted;
            } catch (TransientFailure killed) {
                return false;
            }
        }

        boolean isFinal(SignedTransaction payment) {
            return rpc.transaction(payment.hash(), payment.transaction().signerId(), WaitUntil.FINAL)
                            instanceof TransactionAnswer.Known(var status)
                    && status.outcome().orElseThrow().succeeded();
        }

        NearAmount balance(AccountId account) {
            return new Payer(rpc, account, SecretKey.fromSeed(new byte[32])).balance();
        }

        void killAfter(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }

        @Override
        public void close() {
            rpc.close();
            process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
