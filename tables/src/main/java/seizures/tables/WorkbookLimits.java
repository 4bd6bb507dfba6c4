package seizures.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * How much of a workbook may be in memory at once. A few kilobytes can unpack to gigabytes, and one cell can claim to be
 * the millionth of its row; so the whole file is unpacked once, and nothing of it is kept, before it is read.
 */
final class WorkbookLimits {
    private static final int MOST_PARTS = 2_000;
    /** Of all parts unpacked; a million rows of nine columns have about 400 MB. */
    private static final long MOST_BYTES = 512L << 20;
    /** Of what is in no row of a part, such as the texts that cells share: it is kept in memory. */
    private static final long MOST_OUTSIDE_ROWS = 32L << 20;

    private static final long MOST_OF_A_ROW = 4L << 20;
    /** Columns of a sheet, as many as spreadsheets have: up to XFD. */
    private static final int MOST_COLUMNS = 16_384;

    /** As the reader of workbooks has it, so that both see the same. */
    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private long total;

    private WorkbookLimits() {}

    /** @throws DamagedFileException where the file is not a workbook, or one beyond the limits */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new DamagedFileException("must have at most " + MOST_PARTS + " parts");
            }
            var limits = new WorkbookLimits();
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                limits.checkPart(zip, parts.nextElement());
            }
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw new DamagedFileException("cannot be read as a workbook: it is damaged");
        }
    }

    private void checkPart(ZipFile zip, ZipEntry part) throws IOException {
        try (var in = new Counting(zip.getInputStream(part))) {
            try {
                checkRows(XML.createXMLStreamReader(in), in);
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException cause) {
                    throw cause;
                }
                // Not XML: a picture, or a part that the reader cannot read either.
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void checkRows(XMLStreamReader xml, Counting in) throws XMLStreamException, IOException {
        long start = -1;
        boolean ended = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (ended) {
                in.endRow(xml.getLocation().getCharacterOffset() - start);
                start = -1;
                ended = false;
            }
            if (event == XMLStreamConstants.START_ELEMENT && start >= 0) {
                checkCell(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT && isRow(xml)) {
                start = xml.getLocation().getCharacterOffset();
            } else if (event == XMLStreamConstants.END_ELEMENT && start >= 0) {
                ended = isRow(xml);
            }
        }
    }

    private static boolean isRow(XMLStreamReader xml) {
        return xml.getLocalName().equals("row");
    }

    /** A shared text in a row would be kept like any other, and nobody writes it there. */
    private static void checkCell(XMLStreamReader xml) throws DamagedFileException {
        var name = xml.getLocalName();
        if (name.equals("si") || (name.equals("c") && column(xml.getAttributeValue(null, "r")) > MOST_COLUMNS)) {
            throw new DamagedFileException("must be a workbook with at most 16,384 columns");
        }
    }

    /** From 1, of an address such as {@code C7}; 0 where there is none. */
    private static long column(@Nullable String address) {
        long column = 0;
        for (int i = 0; address != null && i < address.length() && column <= MOST_COLUMNS; i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column;
    }

    /** Counts the bytes of one part as they are unpacked. */
    private final class Counting extends FilterInputStream {
        private long outsideRows;

        Counting(InputStream in) {
            super(in);
        }

        /** So far they were counted as outside. */
        void endRow(long bytes) throws DamagedFileException {
            if (bytes > MOST_OF_A_ROW) {
                throw tooLarge("must have rows of at most %,d MB", MOST_OF_A_ROW);
            }
            outsideRows -= bytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws DamagedFileException {
            total += bytes;
            outsideRows += bytes;
            if (total > MOST_BYTES) {
                throw tooLarge("must have at most %,d MB when it is unpacked", MOST_BYTES);
            }
            if (outsideRows > MOST_OUTSIDE_ROWS + MOST_OF_A_ROW) {
                throw tooLarge("must have at most %,d MB of shared texts or other parts", MOST_OUTSIDE_ROWS);
            }
        }

        private static DamagedFileException tooLarge(String text, long bytes) {
            return new DamagedFileException(String.format(Locale.ROOT, text, bytes >> 20));
        }
    }
}
