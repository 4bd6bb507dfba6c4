package seizures.faults;

/** Where everything listens on the loopback address: a hundred ports from {@code base} on. Nodes are 1 to 3. */
record Ports(int base) {
    static final int NODES = 3;
    static final int INSTANCES = 2;

    int broker(int node) {
        return base + node;
    }

    int controller(int node) {
        return base + 10 + node;
    }

    /** Where a broker listens for the clients that come through a proxy. */
    int behindProxy(Kind kind, int node) {
        return base + 20 + kind.place * NODES + node;
    }

    int proxy(Kind kind, int node) {
        return base + 40 + kind.place * NODES + node;
    }

    int service(Kind kind, int number) {
        return base + 60 + kind.place * 10 + number;
    }

    String address(Kind kind, int number) {
        return "http://127.0.0.1:" + service(kind, number);
    }

    /** All brokers, without a proxy. */
    String bootstrap() {
        return "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(broker(1), broker(2), broker(3));
    }

    /** All brokers as the second instance of a service sees them. */
    String bootstrapThroughProxies(Kind kind) {
        return "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(proxy(kind, 1), proxy(kind, 2), proxy(kind, 3));
    }
}
