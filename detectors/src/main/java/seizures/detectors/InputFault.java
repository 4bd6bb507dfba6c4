package seizures.detectors;

/** Something wrong with what was sent, and where: a JSON Pointer into the request. */
public record InputFault(String pointer, String detail) {}
