package seizures.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The records of one partition in a file, compressed: each is a mark, its timestamp, key, value and headers; lengths stand
 * before bytes, −1 for none. The end has a mark of its own, so that a file that was cut off is not taken for whole.
 */
final class RecordFile {
    private static final int RECORD = 1;
    private static final int END = 0;

    private RecordFile() {}

    static Path of(Path folder, TopicPartition partition) {
        return folder.resolve(partition + ".gz");
    }

    /** Written record by record; closed without {@link #end} it is not whole. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        /** @param digest receives every byte of the file too */
        Writer(Path file, OutputStream digest) throws IOException {
            var both = new Both(new BufferedOutputStream(Files.newOutputStream(file)), digest);
            out = new DataOutputStream(new GZIPOutputStream(both, 1 << 16));
        }

        void write(ConsumerRecord<byte[], byte[]> record) throws IOException {
            out.writeByte(RECORD);
            out.writeLong(record.timestamp());
            write(record.key());
            write(record.value());
            var headers = record.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                write(header.key().getBytes(StandardCharsets.UTF_8));
                write(header.value());
            }
        }

        private void write(byte @Nullable [] bytes) throws IOException {
            out.writeInt(bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                out.write(bytes);
            }
        }

        void end() throws IOException {
            out.writeByte(END);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Read from its beginning. */
    static final class Reader implements AutoCloseable {
        private final TopicPartition partition;
        private final DataInputStream in;

        Reader(Path file, TopicPartition partition) throws IOException {
            this.partition = partition;
            this.in = new DataInputStream(
                    new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16));
        }

        /**
         * The next record, for the same partition; null at the end.
         *
         * @throws IOException also where the file was cut off
         */
        @Nullable
        ProducerRecord<byte[], byte[]> next() throws IOException {
            if (in.readByte() == END) {
                return null;
            }
            long timestamp = in.readLong();
            var key = bytes();
            var value = bytes();
            var headers = new RecordHeaders();
            for (int left = in.readInt(); left > 0; left--) {
                var name = bytes();
                headers.add(new String(name == null ? new byte[0] : name, StandardCharsets.UTF_8), bytes());
            }
            return new ProducerRecord<>(partition.topic(), partition.partition(), timestamp, key, value, headers);
        }

        private byte @Nullable [] bytes() throws IOException {
            int length = in.readInt();
            if (length < 0) {
                return null;
            }
            var bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class Both extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws IOException {
            first.write(b);
            second.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            first.flush();
        }

        @Override
        public void close() throws IOException {
            first.close();
        }
    }
}
