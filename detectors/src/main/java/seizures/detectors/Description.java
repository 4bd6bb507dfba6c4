package seizures.detectors;

import java.util.List;

/**
 * A detector as it is listed.
 *
 * @param name as rules and addresses spell it
 * @param alsoKnownAs other spellings; case, blanks and punctuation never matter
 * @param source where the method was published
 * @param columns of its findings
 */
public record Description(
        String name, List<String> alsoKnownAs, String source, List<Param> params, List<Column<?>> columns) {}
