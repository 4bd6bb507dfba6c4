package seizures.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the text of a file is written.
 *
 * @param mark bytes of the byte order mark at its beginning, 0 for none
 */
public record Encoding(Charset charset, int mark) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** By its byte order mark; else UTF-8 where all of the file is that, and Windows-1252 where it is not. */
    public static Encoding of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    /** Whether a person should be told how the file was read. */
    public boolean isUnusual() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    public BufferedReader reader(Path file) throws IOException {
        return reader(file, charset, mark);
    }

    /** Keeps every byte as it is. */
    public BufferedReader bytes(Path file) throws IOException {
        return reader(file, StandardCharsets.ISO_8859_1, mark);
    }

    private static BufferedReader reader(Path file, Charset charset, int mark) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset));
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(file), decoder)) {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
