package seizures.authorization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made once, in a file that only its owner reads. */
final class KeptFile {
    private KeptFile() {}

    /** What the file holds; where there is none, what is made is put into it. */
    static String read(Path file, Supplier<String> make) throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var unfinished = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "unfinished",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, make.get());
            Files.move(unfinished, file);
        }
        return Files.readString(file);
    }
}
