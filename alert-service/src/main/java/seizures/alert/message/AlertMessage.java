package seizures.alert.message;

/**
 * What a version of an alert says to people.
 *
 * @param title one line: severity, place, what, how much, limit
 * @param summary a few sentences: the same, then what is behind it, what is usual, when, and why there is this version
 */
record AlertMessage(String title, String summary) {}
