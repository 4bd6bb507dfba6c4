package seizures.console.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that the browser keeps and cannot read: JSON, deflated, encrypted, and cut into cookies of at most 3800
 * characters, since browsers drop cookies above 4096 bytes.
 */
final class EncryptedCookie<T> {
    private static final int PART_LENGTH = 3800;
    private static final int MOST_PARTS = 5;
    private static final int MOST_BYTES = 65_536;

    private final String name;
    private final Class<T> type;
    private final CookieCipher cipher;

    EncryptedCookie(String name, Class<T> type, CookieCipher cipher) {
        this.name = name;
        this.type = type;
        this.cipher = cipher;
    }

    Optional<T> read(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        Map<String, String> cookies = Arrays.stream(request.getCookies())
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
        var text = new StringBuilder();
        for (int part = 0; part < MOST_PARTS && cookies.containsKey(partName(part)); part++) {
            text.append(cookies.get(partName(part)));
        }
        return cipher.decrypt(name, text.toString()).flatMap(this::parse);
    }

    private Optional<T> parse(byte[] deflated) {
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return Optional.of(JsonMapper.shared().readValue(inflated.readNBytes(MOST_BYTES), type));
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // of an earlier release
        }
    }

    /** @param life how long the browser keeps it; negative: until it is closed */
    void write(HttpServletRequest request, HttpServletResponse response, T value, Duration life) {
        String text = cipher.encrypt(name, deflate(JsonMapper.shared().writeValueAsBytes(value)));
        int parts = (text.length() + PART_LENGTH - 1) / PART_LENGTH;
        if (parts > MOST_PARTS) {
            throw new IllegalStateException("the issuer's tokens are too long for cookies: " + text.length());
        }
        for (int part = 0; part < parts; part++) {
            int end = Math.min(text.length(), (part + 1) * PART_LENGTH);
            add(request, response, partName(part), text.substring(part * PART_LENGTH, end), life);
        }
        remove(request, response, parts);
    }

    private static byte[] deflate(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        remove(request, response, 0);
    }

    private void remove(HttpServletRequest request, HttpServletResponse response, int firstPart) {
        if (request.getCookies() == null) {
            return;
        }
        var sent = Arrays.stream(request.getCookies()).map(Cookie::getName).collect(Collectors.toSet());
        for (int part = firstPart; part < MOST_PARTS; part++) {
            if (sent.contains(partName(part))) {
                add(request, response, partName(part), "", Duration.ZERO);
            }
        }
    }

    private String partName(int part) {
        return name + part;
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax") // a link in a mail opens
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
