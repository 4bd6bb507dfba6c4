package seizures.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** The table of contents of a backup, {@code contents.txt}: a line per partition, written last. */
record Contents(List<Line> lines) {
    private static final String FILE = "contents.txt";

    /**
     * One partition.
     *
     * @param sha256 of its file, in hexadecimal
     */
    record Line(TopicPartition partition, long records, String sha256) {
        static Line parse(String text) {
            var parts = text.split(" ", -1);
            return new Line(
                    new TopicPartition(parts[0], Integer.parseInt(parts[1])), Long.parseLong(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return partition.topic() + " " + partition.partition() + " " + records + " " + sha256;
        }
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), lines.stream().map(Line::toString).toList());
    }

    /** Reads it, and every file that it names. */
    static Contents read(Path folder) throws IOException, NotWhole {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new NotWhole(folder + " has no " + FILE + ": it is not a backup, or one that was not finished");
        }
        var lines = new ArrayList<Line>();
        for (var text : Files.readAllLines(folder.resolve(FILE))) {
            var line = Line.parse(text);
            if (!hash(RecordFile.of(folder, line.partition())).equals(line.sha256())) {
                throw new NotWhole(RecordFile.of(folder, line.partition()) + " is not what was written");
            }
            lines.add(line);
        }
        return new Contents(lines);
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
