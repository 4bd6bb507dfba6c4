package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** However a bulk is cut into pieces, none is lost, none is made up, and none is longer than it may be. */
class PiecesFuzzTest {
    private static final int MOST = 4_000;
    private static final int MOST_OF_PIECE = 100;

    @FuzzTest
    void lines_are_those_between_the_line_feeds(byte[] bytes) throws IOException {
        var in = new Arriving(new ByteArrayInputStream(bytes), MOST, MOST_OF_PIECE, Duration.ofMinutes(1));
        List<Pieces.Piece> pieces;
        try {
            pieces = all(new Lines(in));
        } catch (Arriving.TooLong _) {
            assertThat(bytes.length).isGreaterThan(MOST);
            return;
        }

        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].matches("[ \t\r]*")) {
                numbers.add(i + 1);
            }
        }
        assertThat(pieces).extracting(Pieces.Piece::number).isEqualTo(numbers);
        for (var piece : pieces) {
            var line = lines[piece.number() - 1];
            if (piece.bytes() == null) {
                assertThat(line.length()).isGreaterThan(MOST_OF_PIECE);
            } else {
                assertThat(StandardCharsets.ISO_8859_1.decode(piece.bytes()).toString())
                        .isEqualTo(line);
            }
        }
    }

    @FuzzTest
    void elements_are_what_stands_between_the_commas_of_one_array(byte[] bytes) throws IOException {
        var in = new Arriving(new ByteArrayInputStream(bytes), MOST, MOST_OF_PIECE, Duration.ofMinutes(1));
        try {
            var pieces = all(new Elements(in));

            assertThat(new String(bytes, StandardCharsets.ISO_8859_1).strip())
                    .startsWith("[")
                    .endsWith("]");
            assertThat(pieces)
                    .allMatch(piece -> piece.bytes() == null || piece.bytes().remaining() <= MOST_OF_PIECE);
        } catch (Elements.NoArray _) {
            // It says so.
        } catch (Arriving.TooLong _) {
            assertThat(bytes.length).isGreaterThan(MOST);
        }
    }

    private static List<Pieces.Piece> all(Pieces pieces) throws IOException {
        var all = new ArrayList<Pieces.Piece>();
        for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
        return all;
    }
}
