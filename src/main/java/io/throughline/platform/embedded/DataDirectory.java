package io.throughline.platform.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.throughline.platform.embedded.StartRefusal.Cause;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory that keeps all data of one service, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new StartRefusal(
                        Cause.DATA_IN_USE,
                        "another process is using the data in " + path
                                + "; stop it, or set THROUGHLINE_DATA_DIR to another directory");
            }
            return new DataDirectory(path.toRealPath(), lock);
        } catch (IOException e) {
            throw new StartRefusal(
                    Cause.DATA_DIRECTORY,
                    "the data directory " + path + " cannot be used (" + reason(e)
                            + "); set THROUGHLINE_DATA_DIR to a directory that this user may write");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "it is not a directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it cannot be created";
        }
        @Nullable String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, "it cannot be written");
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** A fresh directory, its owner's alone, for something that shall appear under its name only when it is whole. */
    Path draft(String name) throws IOException {
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(path, name + "-draft-*")) {
            for (Path draft : abandoned) {
                delete(draft);
            }
        }
        return Files.createTempDirectory(path, name + "-draft-");
    }

    /** Gives a finished draft its name, for good: the name is on disk before anything is entrusted to it. */
    void publish(Path draft, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(target.getParent(), READ)) {
            directory.force(true);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
