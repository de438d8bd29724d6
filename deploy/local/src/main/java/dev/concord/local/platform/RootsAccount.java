package dev.concord.local.platform;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.process.PrivateFiles;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** The account on chain whose keys are the roots of agreements; it holds no vendor's money. */
final class RootsAccount {

    static final String ACCOUNT = "roots.bank.localnet";

    /** Each root locks less than two thousandths of a NEAR. */
    private static final NearAmount FLOAT = NearAmount.ofNear("100");

    private final Path keyFile;
    private final RandomGenerator random;

    RootsAccount(Path keyFile, RandomGenerator random) {
        this.keyFile = keyFile;
        this.random = random;
    }

    /** Creates the account if it does not exist. Its key is on disk before: an account without its key is lost. */
    void open(NearAccount bank) throws IOException, InterruptedException {
        bank.create(new AccountId(ACCOUNT), FLOAT, List.of(key().publicKey()));
    }

    private SecretKey key() throws IOException {
        if (Files.exists(keyFile)) {
            return SecretKey.parse(Files.readString(keyFile).strip());
        }
        var key = SecretKey.random(random);
        PrivateFiles.replace(keyFile, key.reveal().getBytes(StandardCharsets.UTF_8));
        return key;
    }
}
