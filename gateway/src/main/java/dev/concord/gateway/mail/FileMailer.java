package dev.concord.gateway.mail;

import dev.concord.contracts.id.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails into a folder, for whoever tries the platform on one machine; keeps the latest of them. */
final class FileMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(FileMailer.class);
    private static final int MOST_KEPT = 100;

    private final Path folder;
    private final Ids ids;

    FileMailer(Path folder, Ids ids) {
        this.folder = folder;
        this.ids = ids;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    /**
     * Ids rise with time, so that names are in the order of mails. Only the owner of the folder reads them, and finds no mail that is
     * not whole.
     */
    @Override
    public boolean send(Mail mail) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var name = ids.next().toString();
            var part = Files.writeString(
                    folder.resolve(name + ".part"),
                    "To: %s\nSubject: %s\n\n%s\n".formatted(mail.to(), mail.subject(), mail.text()));
            Files.move(part, folder.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
            forgetOld();
            return true;
        } catch (IOException full) {
            LOG.warn("a mail is written again later: {}", full.toString());
            return false;
        }
    }

    private void forgetOld() throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.sorted(Comparator.<Path>naturalOrder().reversed())
                    .skip(MOST_KEPT)
                    .toList();
            for (var each : old) {
                Files.deleteIfExists(each);
            }
        }
    }
}
