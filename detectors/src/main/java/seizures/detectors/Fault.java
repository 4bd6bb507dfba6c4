package seizures.detectors;

/** Something wrong with what was sent, and where: a JSON Pointer into the request. */
public record Fault(String pointer, String detail) {}
