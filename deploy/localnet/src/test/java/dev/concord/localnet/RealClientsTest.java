package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** near-api-js and near-kit, as anybody installs them, against this node. */
final class RealClientsTest {

    private static final AccountId TOKEN = new AccountId("usd.localnet");
    private static final Path SOURCES = Path.of("clients");
    private static final Path WORK = Path.of("target", "clients");
    private static final long LONGEST_MINUTES = 5;

    @Test
    void nearApiJsAndNearKitViewPayAndFailAsAgainstARealNode(@TempDir Path directory) throws Exception {
        assumeTrue(
                isThere("node") && isThere("npm"),
                "NOT RUN: node and npm are not there, so that near-api-js and near-kit were not tried against localnet");
        install();
        var dollar = new Decree.Deploy(TOKEN, new Token(TestChain.BANK, "US Dollar", "USD", 6), BigInteger.TEN.pow(15));

        try (var node = LocalNode.start(
                directory, 0, NodeSettings.every(Duration.ofMillis(20)).with(dollar))) {
            node.fastForward(10);
            var ended = run(
                    Map.of(
                            "LOCALNET_URL", node.uri().toString(),
                            "LOCALNET_BANK_ID", node.bank().accountId().value(),
                            "LOCALNET_BANK_KEY", node.bank().key().reveal(),
                            "LOCALNET_TOKEN_ID", TOKEN.value()),
                    List.of("node", "--test", "--test-concurrency=1"));

            assertThat(ended.status()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("# pass 14").contains("# skipped 0");
        }
    }

    /** Installs what the lock file pins, unless that very thing is installed already. */
    private static void install() throws Exception {
        var lock = Files.readString(SOURCES.resolve("package-lock.json"));
        var installed = WORK.resolve("installed.json");
        Files.createDirectories(WORK);
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                Files.copy(source, WORK.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            return;
        }
        var ended =
                run(Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        assertThat(ended.status()).as(ended.output()).isZero();
        Files.writeString(installed, lock);
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            var process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Ended run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = WORK.resolve("output.txt").toFile();
        var builder = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    /** How a program ended, and what it said. */
    private record Ended(int status, String output) {}
}
