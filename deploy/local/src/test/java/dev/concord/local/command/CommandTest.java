package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.local.aggregate.AggregateOptions;
import dev.concord.local.apibench.ApiBench;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.replay.ReplayOptions;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandTest {

    private static final Path STANDARD = Path.of("/home/ada/concord/.concord");

    @TempDir
    private Path folder;

    @Test
    void withoutOptionsTheStandardDirectoryIsUsed() {
        assertThat(parse("up")).isEqualTo(new Command.Up(new Command.Place(STANDARD, false)));
        assertThat(parse("down")).isEqualTo(new Command.Down(STANDARD));
        assertThat(parse("status")).isEqualTo(new Command.Status(STANDARD));
    }

    @Test
    void anotherDirectoryAndAFreshStart() {
        var expected = new Command.Up(new Command.Place(Path.of("/tmp/with space"), true));

        assertThat(parse("up", "--data", "/tmp/with space", "--fresh")).isEqualTo(expected);
        assertThat(parse("up", "--fresh", "--data=/tmp/with space")).isEqualTo(expected);
    }

    @Test
    void aRelativeDirectoryIsSeenFromWhereTheCommandWasTyped() {
        assertThat(parse("down", "--data", "x/../y"))
                .isEqualTo(new Command.Down(Path.of("y").toAbsolutePath()));
    }

    @Test
    void theBooksAreAuditedWhereThePlatformRuns() {
        assertThat(parse("audit")).isEqualTo(new Command.Audit(STANDARD, Optional.empty()));
        assertThat(parse("audit", "--data", "/other", "--json", "/out.json"))
                .isEqualTo(new Command.Audit(Path.of("/other"), Optional.of(Path.of("/out.json"))));
    }

    @Test
    void aDrillOfTheLedgerHasSequencesAndASeed() {
        assertThat(parse("drill", "ledger")).isEqualTo(new Command.LedgerDrill(10_000, 1));
        assertThat(parse("drill", "ledger", "--sequences", "1000000", "--seed", "7"))
                .isEqualTo(new Command.LedgerDrill(1_000_000, 7));
        assertThatThrownBy(() -> parse("drill", "everything")).hasMessageContaining("expected: drill ledger");
        assertThatThrownBy(() -> parse("drill", "ledger", "--rounds", "3")).hasMessageContaining("no such option");
    }

    @Test
    void aDrillOfPayoutsHasRoundsAndASeed() {
        assertThat(parse("drill", "payouts")).isEqualTo(new Command.PayoutDrill(200, 1));
        assertThat(parse("drill", "payouts", "--rounds", "6", "--seed", "7")).isEqualTo(new Command.PayoutDrill(6, 7));
    }

    @Test
    void aDrillOfRequestsHasAPlatformOfItsOwnUnlessOneIsNamed() {
        assertThat(parse("drill", "requests")).isEqualTo(new Command.RequestDrill(20_000, 1, Optional.empty()));
        assertThat(parse("drill", "requests", "--requests", "500", "--seed", "7", "--data", "/mine"))
                .isEqualTo(new Command.RequestDrill(500, 7, Optional.of(Path.of("/mine"))));
    }

    @Test
    void aDrillOfLabelsHasTaskersAndATime() {
        assertThat(parse("drill", "labels"))
                .isEqualTo(new Command.LabelDrill(200, Duration.ofMinutes(2), Optional.empty()));
        assertThat(parse("drill", "labels", "--taskers", "20", "--seconds", "3"))
                .isEqualTo(new Command.LabelDrill(20, Duration.ofSeconds(3), Optional.empty()));
        assertThatThrownBy(() -> parse("drill", "labels", "--seed", "3")).hasMessageContaining("no such option");
    }

    @Test
    void aBenchmarkSaysWhatItMeasures() {
        assertThat(parse("bench", "consensus")).isEqualTo(new Command.Bench(Optional.empty()));
        assertThat(parse("bench", "payouts", "--payouts", "500", "--json", "/out.json"))
                .isEqualTo(new Command.PayoutBench(500, Optional.of(Path.of("/out.json"))));
        assertThatThrownBy(() -> parse("bench", "consensus", "--payouts", "5")).hasMessageContaining("no such option");
        assertThat(parse("bench", "export", "--tasks", "1000"))
                .isEqualTo(new Command.ApiBench(ApiBench.What.EXPORT, 1_000, Optional.empty()));
        assertThatThrownBy(() -> parse("bench", "payouts", "--tasks", "5")).hasMessageContaining("no such option");
        assertThatThrownBy(() -> parse("bench", "everything")).hasMessageContaining("expected: bench consensus");
    }

    @Test
    void aProofIsVerifiedAgainstANode() {
        var rpc = "https://rpc.example.org";

        assertThat(parse("verify-proof", "/proof.json", "--rpc", rpc))
                .isEqualTo(new Command.VerifyProof(Path.of("/proof.json"), URI.create(rpc), Optional.empty()));
        assertThat(parse("verify-proof", "/proof.json", "--rpc", rpc, "--account", "roots.near"))
                .isEqualTo(new Command.VerifyProof(
                        Path.of("/proof.json"), URI.create(rpc), Optional.of(new AccountId("roots.near"))));
        assertThatThrownBy(() -> parse("verify-proof", "/proof.json")).hasMessageContaining("expected: --rpc URL");
        assertThatThrownBy(() -> parse("verify-proof", "/proof.json", "--rpc", "ftp://x"))
                .hasMessageContaining("expected: http://");
        assertThatThrownBy(() -> parse("verify-proof", "/proof.json", "--rpc", rpc, "--account", "No!"))
                .hasMessageContaining("expected: a NEAR account");
    }

    @Test
    void aReplayHasAFolderAndOptions() {
        var command = parse(
                "replay",
                "--limit",
                "10",
                "/crowd",
                "--max-overlap",
                "3",
                "--kind",
                "scale",
                "--json",
                "/out.json",
                "--controls",
                "50",
                "--seed",
                "7",
                "--reliability",
                "/plot.svg");

        assertThat(command)
                .isEqualTo(new Command.Replay(
                        new Command.Place(STANDARD, false),
                        new ReplayOptions(
                                Path.of("/crowd"),
                                Optional.of(10),
                                Optional.of(3),
                                Optional.of(LabelForm.SCALE),
                                50,
                                7,
                                Optional.of(Path.of("/out.json")),
                                Optional.of(Path.of("/plot.svg")))));
    }

    @Test
    void anAggregationHasInputsAndOutputs() {
        var command = parse(
                "aggregate",
                "--labels",
                "/in.csv",
                "--gold",
                "/gold.csv",
                "--kind",
                "boxes",
                "--method",
                "concord",
                "--iterations",
                "9",
                "--controls",
                "20",
                "--out",
                "/agreed.csv",
                "--skills",
                "/skills.csv",
                "--ranking",
                "/ranking.csv",
                "--json",
                "/out.json");

        assertThat(command)
                .isEqualTo(new Command.Aggregate(
                        new AggregateOptions(
                                Path.of("/in.csv"),
                                Optional.of(Path.of("/gold.csv")),
                                Optional.of(LabelForm.BOXES),
                                "concord",
                                Optional.of(9),
                                20,
                                1),
                        new OutputPaths(
                                Optional.of(Path.of("/agreed.csv")),
                                Optional.of(Path.of("/skills.csv")),
                                Optional.of(Path.of("/ranking.csv")),
                                Optional.of(Path.of("/out.json")),
                                Optional.empty())));
    }

    @Test
    void theNodeAloneKeepsItsStateElsewhere() {
        assertThat(parse("localnet", "--port", "3031"))
                .isEqualTo(new Command.Localnet(Optional.of(3031), Path.of("/home/ada/concord/.concord-localnet")));
    }

    @Test
    void keysAreThoseOfWhatRunsHereUnlessAPlaceIsNamed() throws IOException {
        var token = Files.writeString(folder.resolve("token"), "co_secret\n");
        var key = SecretKey.fromSeed(new byte[32]).publicKey();

        assertThat(parse("keys", "make", "--count", "8"))
                .isEqualTo(new Command.Keys(new KeysWish.Made(8), STANDARD, Optional.empty()));
        assertThat(parse("keys", "retire", "--key", key.toString()))
                .isEqualTo(new Command.Keys(new KeysWish.Retired(key), STANDARD, Optional.empty()));
        assertThat(parse(
                        "keys",
                        "list",
                        "--rpc=http://node",
                        "--account=treasury.near",
                        "--keys-file=/keys",
                        "--admin-key-file=/admin",
                        "--gateway=http://gateway",
                        "--operator-token-file=" + token))
                .isEqualTo(new Command.Keys(
                        new KeysWish.Listed(),
                        STANDARD,
                        Optional.of(new KeysPlace(
                                URI.create("http://node"),
                                new AccountId("treasury.near"),
                                Path.of("/keys"),
                                Path.of("/admin"),
                                URI.create("http://gateway"),
                                "co_secret"))));
    }

    @Test
    void keysAreNamedInFull() {
        assertThatThrownBy(() -> parse("keys", "sell")).hasMessageContaining("keys sell (expected: list, make");
        assertThatThrownBy(() -> parse("keys", "drain")).hasMessageContaining("expected: --key");
        assertThatThrownBy(() -> parse("keys", "drain", "--key", "mine")).hasMessageContaining("--key mine (expected");
        assertThatThrownBy(() -> parse("keys", "make", "--count", "101")).hasMessageContaining("expected: 1..100");
        assertThatThrownBy(() -> parse("keys", "list", "--rpc", "http://node"))
                .hasMessageContaining("--account is missing");
    }

    @Test
    void nonsenseIsAnsweredWithWhatWasExpected() {
        assertThatThrownBy(() -> parse("fly")).hasMessageContaining("fly (expected: up, down");
        assertThatThrownBy(() -> parse("up", "--limit", "3")).hasMessage("--limit (expected: --data, --fresh)");
        assertThatThrownBy(() -> parse("up", "now")).hasMessage("now (expected: no operand)");
        assertThatThrownBy(() -> parse("replay")).hasMessage("0 operands (expected: the folder with labels.csv)");
        assertThatThrownBy(() -> parse("replay", "x", "--limit", "0"))
                .hasMessage("--limit 0 (expected: a number from 1 up)");
        assertThatThrownBy(() -> parse("up", "--data")).hasMessage("--data (expected: a value after it)");
    }

    private static Command parse(String... words) {
        return Command.parse(List.of(words), STANDARD);
    }
}
