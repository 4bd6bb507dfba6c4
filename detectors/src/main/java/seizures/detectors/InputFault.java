package seizures.detectors;

/**
 * Something wrong with what was sent, and where: a JSON Pointer into the request.
 *
 * @param pointer JSON Pointer into what was sent
 * @param detail what must be there instead
 */
public record InputFault(String pointer, String detail) {}
