package seizures.commons.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.commons.request.ProblemException;

class PngPictureTest {
    private static byte[] svg(PictureTheme theme) {
        var amounts = AmountAxis.of(List.of(BigDecimal.TEN), true);
        return new Picture("A title", "A statement.", "Data as of today").svg(theme, amounts, (svg, area) -> {
            svg.empty("rect", "class", "flagged", "x", 400, "y", 200, "width", 100, "height", 100);
            svg.empty("rect", "class", "unjudged", "x", 600, "y", 200, "width", 100, "height", 100);
            return new Legend().box("bar", "counted");
        });
    }

    private static BufferedImage drawn(PictureTheme theme) throws IOException {
        try {
            return ImageIO.read(new ByteArrayInputStream(PngPicture.of(svg(theme))));
        } catch (ProblemException e) {
            return abort("PNG is skipped: " + e.problem().detail());
        }
    }

    private static long pixels(BufferedImage image, int left, int top, int width, int height, int paper) {
        return IntStream.range(left, left + width)
                .mapToLong(x -> IntStream.range(top, top + height)
                        .filter(y -> (image.getRGB(x, y) & 0xFFFFFF) != paper)
                        .count())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 0xffffff, 0xb03a2e", "DARK, 0x16191d, 0xef7d70"})
    void colours_letters_and_hatches_are_those_of_the_picture(PictureTheme theme, String paper, String mark)
            throws IOException {
        var image = drawn(theme);
        int background = Integer.decode(paper);

        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(background);
        assertThat(image.getRGB(900, 500) & 0xFFFFFF).isEqualTo(Integer.decode(mark));
        assertThat(pixels(image, 28, 30, 200, 40, background)).isGreaterThan(300);
        assertThat(pixels(image, 1200, 400, 200, 200, background)).isBetween(2_000L, 30_000L);
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void a_picture_of_one_theme_needs_no_variables(PictureTheme theme) {
        assertThat(new String(svg(theme), StandardCharsets.UTF_8)).doesNotContain("var(", "@media");
    }
}
