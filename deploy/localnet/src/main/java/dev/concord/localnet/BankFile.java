package dev.concord.localnet;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the bank's key in a file that only its owner may read. */
final class BankFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final AccountId BANK = new AccountId("bank.localnet");

    private BankFile() {}

    static Bank readOrCreate(Path file, RandomGenerator random) throws IOException {
        if (Files.exists(file)) {
            var content = JSON.readTree(Files.readAllBytes(file));
            return new Bank(
                    new AccountId(content.path("accountId").asString("")),
                    SecretKey.parse(content.path("secretKey").asString("")));
        }
        var bank = new Bank(BANK, SecretKey.random(random));
        write(file, bank);
        return bank;
    }

    /** Written beside its place and moved there, so that a kill leaves all of it or nothing. */
    private static void write(Path file, Bank bank) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                draft,
                JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("accountId", bank.accountId().value())
                        .put("publicKey", bank.key().publicKey().toString())
                        .put("secretKey", bank.key().reveal())));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
