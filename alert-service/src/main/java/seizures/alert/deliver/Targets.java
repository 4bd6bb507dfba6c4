package seizures.alert.deliver;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be called for others: public ones with https, and hosts that the configuration allows. Names are
 * looked up and checked at each connection, so a name cannot turn private after it was accepted.
 */
final class Targets implements DnsResolver {
    private final List<String> allowed;
    private final DnsResolver names;

    Targets(List<String> allowed) {
        this(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    Targets(List<String> allowed, DnsResolver names) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.names = names;
    }

    /** What is wrong with an address as it is written; a name is not looked up. */
    Optional<String> fault(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Optional.of("is no address");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("is no address of a host, without user and fragment");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !("http".equalsIgnoreCase(uri.getScheme()) && isAllowed(uri.getHost(), uri.getPort()))) {
            return Optional.of("does not begin with https://, and its host is not one that is allowed without");
        }
        return isLiteral(uri.getHost()) && !mayCall(uri)
                ? Optional.of("is in a network that is not public")
                : Optional.empty();
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
        if (!isAllowed(uri.getHost(), uri.getPort())) {
            checked(bare(uri.getHost()));
        }
    }

    private boolean isAllowed(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        return allowed.contains(name) || allowed.contains(name + ":" + port);
    }

    private boolean isAllowedAnywhere(String host) {
        return allowed.stream()
                .anyMatch(entry -> bare(entry).equals(bare(host.toLowerCase(Locale.ROOT)))
                        || entry.startsWith(host.toLowerCase(Locale.ROOT) + ":"));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return isAllowedAnywhere(host) ? names.resolve(host) : checked(host);
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
