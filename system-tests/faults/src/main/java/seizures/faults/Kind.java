package seizures.faults;

/** The three services. */
enum Kind {
    SEIZURE("seizure-service", 0),
    STATS("stats-service", 1),
    ALERT("alert-service", 2);

    final String service;
    /** In the order of the ports. */
    final int place;

    Kind(String service, int place) {
        this.service = service;
        this.place = place;
    }
}
