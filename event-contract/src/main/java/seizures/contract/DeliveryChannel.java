package seizures.contract;

/** How alerts reach a subscriber. */
public enum DeliveryChannel {
    /** A signed CloudEvent for each change, for machines. */
    WEBHOOK,
    /** Text in JSON for an incoming webhook of Slack, Teams, Mattermost and the like, for people. */
    CHAT,
    /** E-mail, for people. */
    EMAIL;

    /** Whether alerts of one cause come as one message. */
    public boolean isForPeople() {
        return this != WEBHOOK;
    }
}
