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
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Sends by HTTP: no redirect is followed, nothing is tried again, no cookie is kept, no proxy is asked. Who answers drop by
 * drop or without end is cut off.
 */
final class Mail implements AutoCloseable {
    /** A connection, a request and an answer take this often the time that each may take, and no longer. */
    private static final int STEPS = 3;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-ends").factory());
    private final long atMost;

    /** @param names looks hosts up, and refuses those that may not be called */
    Mail(DnsResolver names, Duration timeout) {
        long most = timeout.toMillis();
        atMost = STEPS * most;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(20)
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
                .setUserAgent("seizure-watch")
                .build();
    }

    /** The status of the answer; its body is not read: with one, the connection ends. */
    int post(URI to, String mediaType, Map<String, String> headers, byte[] body) throws IOException {
        var post = new HttpPost(to);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        var end = ends.schedule(post::cancel, atMost, TimeUnit.MILLISECONDS);
        try {
            var answer = client.executeOpen(null, post, null);
            var told = answer.getEntity();
            if (told == null || told.getContentLength() == 0) {
                answer.close();
            } else {
                post.cancel(); // closing would read on to the end of it
            }
            return answer.getCode();
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        ends.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
