package seizures.alert.deliver;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses webhooks may be sent to: public ones with https, and hosts that the configuration allows. Names are looked
 * up and checked at each connection, so a name cannot turn private after it was accepted.
 */
final class WebhookTargets implements DnsResolver {
    private static final int HIGHEST_PORT = 65_535;

    private final List<AllowedHost> allowed;
    private final DnsResolver names;

    WebhookTargets(List<String> allowed) {
        this(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookTargets(List<String> allowed, DnsResolver names) {
        this.allowed = allowed.stream().map(AllowedHost::parse).toList();
        this.names = names;
    }

    /** @param port 0 for every port */
    private record AllowedHost(String host, int port) {
        /** Of {@code desk.internal} or {@code desk.internal:8443}. */
        static AllowedHost parse(String text) {
            var uri = URI.create("//" + text.toLowerCase(Locale.ROOT));
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("allowed-hosts: " + text + " must be a host or a host:port");
            }
            return new AllowedHost(bare(uri.getHost()), Math.max(0, uri.getPort()));
        }

        boolean covers(String asked, int askedPort) {
            return host.equals(bare(asked.toLowerCase(Locale.ROOT))) && (port == 0 || port == askedPort);
        }
    }

    /** What is wrong with an address as it is written; a name is not looked up. */
    Optional<String> fault(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Optional.of("must be an address such as https://example.org/alerts");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("must name a host, without user and fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            return Optional.of("must have a port from 1 to 65,535");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !("http".equalsIgnoreCase(uri.getScheme()) && isAllowed(uri.getHost(), portOf(uri)))) {
            return Optional.of("must begin with https://: its host is not one that is allowed without");
        }
        boolean isClear = isPlain(uri.getHost()) || isAllowed(uri.getHost(), portOf(uri));
        return isLiteral(uri.getHost()) && !(isClear && mayCall(uri))
                ? Optional.of("must be in a public network")
                : Optional.empty();
    }

    /** Octal, hexadecimal and shortened addresses mean one thing here and another elsewhere. */
    private static boolean isPlain(String host) {
        return host.startsWith("[") || host.matches("(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}");
    }

    private static int portOf(URI uri) {
        int byScheme = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 ? byScheme : uri.getPort();
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9a-fA-FxX.]*[0-9]");
    }

    private boolean mayCall(URI uri) {
        try {
            check(uri);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @throws UnknownHostException where the host may not be called now */
    void check(URI uri) throws UnknownHostException {
        if (!isAllowed(uri.getHost(), portOf(uri))) {
            checked(bare(uri.getHost()));
        }
    }

    private boolean isAllowed(String host, int port) {
        return allowed.stream().anyMatch(entry -> entry.covers(host, port));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** What a connection is made to. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var found = isAllowed(host, port) ? names.resolve(host) : checked(host);
        return Stream.of(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Without a port, the host must be public. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host);
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private InetAddress[] checked(String host) throws UnknownHostException {
        var found = names.resolve(host);
        for (var address : found) {
            if (!isPublic(address)) {
                throw new UnknownHostException("not in a public network");
            }
        }
        return found;
    }

    /** Whether it is reachable from everywhere, by the registries of special addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int value = ByteBuffer.wrap(four).getInt();
        return NOT_PUBLIC.stream().noneMatch(net -> net.holds(value));
    }

    /** Networks that are private, near, for tests or for many at once. */
    private static final List<Net> NOT_PUBLIC = List.of(
            new Net(0x00000000, 8),
            new Net(0x0a000000, 8),
            new Net(0x64400000, 10),
            new Net(0x7f000000, 8),
            new Net(0xa9fe0000, 16),
            new Net(0xac100000, 12),
            new Net(0xc0000000, 24),
            new Net(0xc0000200, 24),
            new Net(0xc0586300, 24),
            new Net(0xc0a80000, 16),
            new Net(0xc6120000, 15),
            new Net(0xc6336400, 24),
            new Net(0xcb007100, 24),
            new Net(0xe0000000, 3));

    /**
     * @param address of the network, as a number
     * @param bits of its prefix
     */
    private record Net(int address, int bits) {
        boolean holds(int other) {
            return (address ^ other) >>> (32 - bits) == 0;
        }
    }

    /** Global unicast, without those that carry an IPv4 address, protocols or documentation. */
    private static boolean isPublic6(byte[] six) {
        int first = ByteBuffer.wrap(six).getShort() & 0xffff;
        int second = ByteBuffer.wrap(six).getShort(2) & 0xffff;
        boolean isProtocol = first == 0x2001 && second < 0x200;
        boolean isDocumentation = (first == 0x2001 && second == 0xdb8) || first == 0x3fff;
        boolean carriesAnother = first == 0x2002;
        boolean isGlobal = first >> 13 == 1;
        return isGlobal && !isProtocol && !isDocumentation && !carriesAnother;
    }
}
