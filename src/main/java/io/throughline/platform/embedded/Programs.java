package io.throughline.platform.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this machine's kind, unpacked beside the data that they serve. */
final class Programs {

    private static final long LONGEST_RUN_SECONDS = 300;

    private final Path home;
    private final Path log;

    private Programs(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /**
     * The packed programs for this machine.
     *
     * @throws IllegalStateException if there are none for its kind
     */
    static byte[] archive() throws IOException {
        String system = System.getProperty("os.name");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system.startsWith("Mac") ? "Darwin" : system, System.getProperty("os.arch"))) {
            return archive.readAllBytes();
        }
    }

    static Programs unpackedIn(DataDirectory data, byte[] archive) throws IOException {
        var checksum = new CRC32C();
        checksum.update(archive);
        Path home = root(data).resolve(Long.toHexString(checksum.getValue()));
        if (Files.notExists(home)) {
            Path draft = data.draft("programs");
            unpack(archive, draft);
            data.publish(draft, home);
        }
        return new Programs(home, data.log());
    }

    /** Where the programs of every release lie; a process that runs one of them belongs to this directory's data. */
    static Path root(DataDirectory data) {
        return data.resolve("programs");
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                            throw new IOException(path + " cannot be made executable");
                        }
                    }
                }
            }
        }
    }

    /** Runs one program to its end, its words going to the log, and says whether it succeeded. */
    boolean run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, and still owns its files.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
