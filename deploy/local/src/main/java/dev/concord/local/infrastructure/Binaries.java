package dev.concord.local.infrastructure;

import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Programs that come inside of jars, unpacked once into a folder of the build. Unpacking goes to a draft that is renamed when
 * whole, so that an interrupted or simultaneous one does no harm.
 */
public final class Binaries {

    private final Path folder;

    public Binaries(Path folder) {
        this.folder = folder;
    }

    /** Returns the installation of PostgreSQL, with {@code bin/postgres} and {@code bin/initdb}. */
    Path postgres() throws IOException {
        var archive = Machine.current().postgresArchive();
        var home = folder.resolve(archive.replace(".txz", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        var draft = draft();
        try (var tar = new TarArchiveInputStream(new XZInputStream(resource(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft);
            }
        }
        return publish(draft, home);
    }

    /** Returns the Redis server's executable. */
    Path redis() throws IOException {
        var name = Machine.current().redisServer();
        var executable = folder.resolve(name);
        if (Files.isExecutable(executable)) {
            return executable;
        }
        var draft = draft().resolve(name);
        try (var content = resource(name)) {
            Files.copy(content, draft);
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        return publish(draft, executable);
    }

    private Path draft() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, "draft-");
    }

    private static InputStream resource(String name) {
        var content = Binaries.class.getResourceAsStream("/" + name);
        if (content == null) {
            throw new StartFailed(name + " is not in the build; on this kind of machine add its package to"
                    + " deploy/local/pom.xml (io.zonky.test.postgres or com.github.codemonstur:embedded-redis)");
        }
        return content;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(entry.getName() + ": outside of the archive's folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path publish(Path draft, Path target) throws IOException {
        try {
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException never) {
            throw new IOException(draft + " and " + target + " are not on one file system", never);
        } catch (IOException occupied) {
            if (Files.exists(target)) {
                return target;
            }
            throw occupied;
        }
    }
}
