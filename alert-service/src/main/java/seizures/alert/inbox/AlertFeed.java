package seizures.alert.inbox;

import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicLookup;
import seizures.contract.AlertVersion;

/** What streams of alerts are fed from. */
record AlertFeed(
        TopicFollower<String, AlertVersion> follower,
        TopicLookup<String, AlertVersion> lookup,
        AlertList alerts,
        Acts acts) {}
