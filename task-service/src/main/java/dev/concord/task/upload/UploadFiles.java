package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bytes of uploads in a folder, each in a file named by its id. */
@Component
final class UploadFiles {

    private final Path folder;

    UploadFiles(UploadSettings settings) {
        this.folder = settings.folder();
    }

    void create(UploadId id) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(place(id));
    }

    FileChannel openToWrite(UploadId id) throws IOException {
        return FileChannel.open(place(id), StandardOpenOption.WRITE);
    }

    InputStream openToRead(UploadId id) throws IOException {
        return Files.newInputStream(place(id));
    }

    void delete(UploadId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    /** Returns at most so many of the files that were last written before. */
    List<UploadId> writtenBefore(Instant moment, int most) throws IOException {
        var found = new ArrayList<UploadId>();
        try (var names = Files.newDirectoryStream(folder)) {
            for (var file : names) {
                if (found.size() == most) {
                    break;
                }
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(UploadId.parse(file.getFileName().toString()));
                }
            }
        } catch (NoSuchFileException empty) {
            return List.copyOf(found);
        }
        return found;
    }

    private Path place(UploadId id) {
        return folder.resolve(id.toString());
    }
}
