package seizures.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
    @Test
    void days_become_times_and_empty_fields_are_left_out() {
        assertThat(AuditCommand.of(Map.of("from", "2024-03-01", "to", " ", "actor", "us-cbp", "status", "4xx")))
                .isEqualTo("bin/audit --from 2024-03-01T00:00:00Z --actor us-cbp --status 4xx");
    }

    @Test
    void what_a_shell_would_read_is_quoted() {
        assertThat(AuditCommand.of(Map.of("act", "PUT /v1/seals", "actor", "o'brien; rm $HOME")))
                .isEqualTo("bin/audit --actor 'o'\\''brien; rm $HOME' --act 'PUT /v1/seals'");
    }
}
