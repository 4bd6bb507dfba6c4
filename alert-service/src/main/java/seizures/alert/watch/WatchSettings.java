package seizures.alert.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import seizures.alert.message.Language;

/**
 * How alerts are written.
 *
 * @param language of their titles and summaries: {@code en} or {@code es}
 */
@ConfigurationProperties("seizures.alerts")
record WatchSettings(@DefaultValue("en") String language) {
    WatchSettings {
        var _ = Language.of(language);
    }

    Language spoken() {
        return Language.of(language);
    }
}
