package dev.concord.local.platform;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.process.PrivateFiles;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The platform's account on chain, with one key for each lane in which payouts may be on their way at the same time. */
final class Treasury {

    static final String CHAIN = "localnet";
    static final String ACCOUNT = "treasury.bank.localnet";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int USUAL_LANES = 8;

    /** Pays for gas and for the accounts that first payouts create; none of it is a vendor's. */
    private static final NearAmount FLOAT = NearAmount.ofNear("1000");

    private final Path keysFile;
    private final RandomGenerator random;
    private final int lanes;

    Treasury(Path keysFile, RandomGenerator random) {
        this(keysFile, random, USUAL_LANES);
    }

    /** A treasury with so many keys, if it has none yet. */
    Treasury(Path keysFile, RandomGenerator random, int lanes) {
        this.keysFile = keysFile;
        this.random = random;
        this.lanes = lanes;
    }

    /** Creates the account if it does not exist. The keys are on disk before: an account without its keys is lost. */
    void open(NearAccount bank) throws IOException, InterruptedException {
        var publicKeys = keys().stream().map(SecretKey::publicKey).toList();
        bank.create(new AccountId(ACCOUNT), FLOAT, publicKeys);
    }

    private List<SecretKey> keys() throws IOException {
        if (Files.exists(keysFile)) {
            return JSON.readValue(Files.readAllBytes(keysFile), new TypeReference<List<String>>() {}).stream()
                    .map(SecretKey::parse)
                    .toList();
        }
        var keys = Stream.generate(() -> SecretKey.random(random)).limit(lanes).toList();
        var texts = keys.stream().map(SecretKey::reveal).toList();
        PrivateFiles.replace(keysFile, JSON.writeValueAsBytes(texts));
        return keys;
    }
}
