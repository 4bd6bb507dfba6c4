package seizures.alert.deliver;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * An HTTP client for addresses that others chose. It follows no redirect, retries nothing, keeps no cookie, uses no proxy
 * and decompresses nothing. An answer that drips, or whose head is longer than 100 lines of 8 KiB, is cut off.
 */
final class OutboundHttpClient implements AutoCloseable {
    /** Connecting, sending and receiving may each take the timeout, so a request takes at most this many of them. */
    private static final int STEPS = 3;

    static final int CONNECTIONS_PER_HOST = 20;

    private static final Http1Config BOUNDED = Http1Config.custom()
            .setMaxLineLength(8 * 1024)
            .setMaxHeaderCount(100)
            .build();

    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-deadlines").factory());
    private final long atMost;

    /** @param names resolves hosts, and refuses those that may not be called */
    OutboundHttpClient(DnsResolver names, Duration timeout) {
        long most = timeout.toMillis();
        atMost = STEPS * most;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(BOUNDED)
                        .build())
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout((int) most, TimeUnit.MILLISECONDS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(most, TimeUnit.MILLISECONDS)
                        .setTimeToLive(1, TimeUnit.MINUTES)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(most, TimeUnit.MILLISECONDS)
                        .setConnectionRequestTimeout(most, TimeUnit.MILLISECONDS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("seizure-watch")
                .build();
    }

    /** The status and one header of the answer. Its body is not read: a connection with one, or with any failure, is closed. */
    DeliveryAnswer post(URI to, String mediaType, Map<String, String> headers, byte[] body) throws IOException {
        var post = new HttpPost(to);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        var end = ends.schedule(post::cancel, atMost, TimeUnit.MILLISECONDS);
        boolean isReusable = false;
        try {
            var answer = client.executeOpen(null, post, null);
            var content = answer.getEntity();
            if (content == null || content.getContentLength() == 0) {
                answer.close();
                isReusable = true;
            }
            var retryAfter = answer.getFirstHeader("Retry-After");
            return new DeliveryAnswer(answer.getCode(), retryAfter == null ? null : retryAfter.getValue());
        } finally {
            end.cancel(false);
            if (!isReusable) {
                post.cancel(); // closing the answer would read on to its end
            }
        }
    }

    @Override
    public void close() {
        ends.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
