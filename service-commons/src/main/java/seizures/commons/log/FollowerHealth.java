package seizures.commons.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Part of readiness: out of service until a follower has caught up, down once one of its listeners failed. */
record FollowerHealth(TopicFollower<?, ?> follower) implements HealthIndicator {
    @Override
    public Health health() {
        return switch (follower.state()) {
            case CAUGHT_UP -> Health.up().build();
            case CATCHING_UP ->
                Health.outOfService()
                        .withDetail(
                                "reason", "still reading " + follower.topic().name())
                        .build();
            case FAILED -> Health.down().build();
        };
    }
}
